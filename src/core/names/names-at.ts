import { isSpace, isSpaceUnit, plainSign, plainUnit } from '../text/characters.ts';
import { pastInsertion } from './match-name.ts';
import { inOrder, type Name, type NamesByWord } from './name-table.ts';
import { growTree, nextNode, ROOT, type SignTree } from './sign-tree.ts';

const NONE: readonly Name[] = [];

/**
 * The names that may stand in `text` at a word, `start`..`end`: all that do, and few others. The work does not grow with
 * the register: the text's signs are followed once, while a name goes on as they do.
 */
export function namesAt(byWord: NamesByWord, text: string, start: number, end: number): readonly Name[] {
  return walk(treeOf(byWord), ROOT, text, start, end);
}

/** The names below `node` whose further signs stand in `text` at `from`; `firstEnd` is the end of their first word. */
function walk(
  tree: SignTree<Name>,
  from: number,
  text: string,
  start: number,
  firstEnd: number,
): readonly Name[] {
  let names = NONE;
  let node = from;
  for (let at = start; at < text.length;) {
    const unit = text.charCodeAt(at);
    const sign = at < firstEnd ? unit : isSpaceUnit(unit) ? SPACE : plainUnit(unit);
    node = nextNode(tree, node, sign);
    if (node === 0) break;
    const here = tree.found[node];
    if (here) names = names === NONE ? here : [...names, ...here];
    at++;
    if (sign !== SPACE) continue;
    while (isSpaceUnit(text.charCodeAt(at))) at++;
    const past = pastInsertion(text, at);
    if (past === at) continue;
    const both = new Set([
      ...names,
      ...walk(tree, node, text, at, firstEnd),
      ...walk(tree, node, text, past, firstEnd),
    ]);
    return [...both].sort(inOrder);
  }
  return names;
}

const SPACE = 32;

const signsOf = new WeakMap<NamesByWord, Uint8Array>();

/** By UTF-16 unit, 1 where a name begins with it. Most words are in small letters, and few names begin so. */
export function firstSigns(byWord: NamesByWord): Uint8Array {
  let signs = signsOf.get(byWord);
  if (!signs) {
    signsOf.set(byWord, (signs = new Uint8Array(1 << 16)));
    for (const word of byWord.keys()) signs[word.charCodeAt(0)] = 1;
  }
  return signs;
}

const trees = new WeakMap<NamesByWord, SignTree<Name>>();

/** Look-alikes and white space in one form, but not in a first word, by which names are filed as they are written. */
const plainSigns = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]|\u02bc/gu, (sign) => (isSpace(sign) ? ' ' : plainSign(sign)));

/** Grown when a text is first read: a build that takes all from its cache needs none. */
function treeOf(byWord: NamesByWord): SignTree<Name> {
  let tree = trees.get(byWord);
  if (!tree) {
    const all = [...byWord].flatMap(([first, names]) =>
      names.map((name): [string, Name] => [first + plainSigns(name.surface.slice(first.length)), name]),
    );
    trees.set(byWord, (tree = growTree(all)));
  }
  return tree;
}
