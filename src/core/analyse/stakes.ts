import {
  STANCES_OF,
  STANCE_GROUPS,
  type Analysis,
  type Proposition,
  type Stance,
  type StanceGroup,
  type Stand,
  type Statement,
} from './analysis.ts';

/** One proposition, and who stands where on it: `cells` by group, each in the article's order. */
export type Stake = {
  proposition: Proposition;
  cells: { group: StanceGroup; stands: (Stand & { statement: Statement })[] }[];
};

/** The table of what is at stake: a row for each proposition, a cell for each group of stances. */
export const stakesOf = ({ propositions, statements }: Analysis): Stake[] =>
  propositions.map((proposition) => {
    const stands = statements.flatMap((statement) =>
      statement.stands.filter(({ on }) => on === proposition.id).map((stand) => ({ ...stand, statement })),
    );
    const cells = STANCE_GROUPS.map((group) => ({
      group,
      stands: stands.filter(({ stance }) => (STANCES_OF[group] as readonly Stance[]).includes(stance)),
    }));
    return { proposition, cells };
  });
