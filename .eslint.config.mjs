// @ts-check
import { builtinModules } from 'node:module';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: the rooms that a room may reach into, besides itself.
 * @type {Record<string, string[]>}
 */
const ROOMS = {
  core: [],
  schemas: ['core'],
  i18n: ['core'],
  markdown: ['core', 'i18n'],
  pictures: ['core', 'i18n'],
  loaders: ['core', 'i18n', 'schemas', 'markdown'],
  integrations: ['core', 'i18n', 'pictures', 'loaders'],
  commands: ['core', 'i18n', 'schemas', 'loaders', 'markdown', 'integrations'],
  client: ['core', 'i18n'],
  components: ['core', 'i18n', 'client'],
  layouts: ['core', 'i18n', 'client', 'components'],
  pages: ['core', 'i18n', 'pictures', 'client', 'components', 'layouts'],
};
const NODE_ROOMS = ['loaders', 'integrations', 'commands', 'pictures'];
const ASTRO_ROOMS = ['pages'];

/** @type {import('eslint').Linter.Config[]} */
const rooms = Object.entries(ROOMS).map(([room, open]) => ({
  files: [`src/${room}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: Object.keys(ROOMS)
              .filter((other) => other !== room && !open.includes(other))
              .map((other) => `**/${other}/**`),
            message: `${room} may not import this room: see who may import whom.`,
          },
          ...(NODE_ROOMS.includes(room)
            ? []
            : [
                {
                  group: ['node:*'],
                  message: 'Only loaders, integrations, commands, pictures and tests may use Node.',
                },
              ]),
          ...(ASTRO_ROOMS.includes(room)
            ? []
            : [{ group: ['astro:*'], message: 'Only pages and content.config.ts may query content.' }]),
          ...(room === 'core'
            ? [
                {
                  group: ['astro', 'astro/*', ...builtinModules],
                  message: 'core knows no framework and no machine.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default defineConfig(
  // The peers of the bench are installed apart, and have no types here.
  {
    ignores: [
      'dist/',
      'dist.*/',
      '.astro/',
      'node_modules/',
      'tests/bench/search/peers/',
      'tests/bench/peers/',
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/dot-notation': 'off', // Index signatures want brackets: noPropertyAccessFromIndexSignature.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off', // No enum can stand here: erasableSyntaxOnly.
      // Texts are compared sign by sign, and a code point is the sign meant.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['**/*.astro'], rules: { '@typescript-eslint/consistent-type-definitions': 'off' } },
  astro.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.astro', '**/*.astro/*.ts'],
    ...tseslint.configs.disableTypeChecked,
  },
  ...rooms,
  {
    // Index loops over arrays of equal length: a check for every element would hide what is compared.
    files: ['src/core/anchor/**', 'tests/core/anchor/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'navigator', 'location', 'process', 'fetch', 'console'].map((name) => ({
          name,
          message: 'core takes data in and gives data out.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'core imports at the top, where its rooms are checked.' },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'core has no clock: take the day as data.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'core has no clock: take the day as data.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'core gives the same answer every time.',
        },
      ],
    },
  },
);
