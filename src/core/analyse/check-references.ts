import { plotPlaces } from '../map/plot-places.ts';
import type { Party } from './analysis.ts';
import type { Report, Subject, WrittenAnalysis } from './resolve-analysis.ts';

/** Hold every id in an analysis against what it names: a record, a proposition, a place that can be drawn. */
export function checkReferences(
  { propositions, statements, events, maps }: WrittenAnalysis,
  { blocks, register }: Subject,
  report: Report,
): void {
  const checkEntity = (path: (string | number)[], id: string) => {
    if (register.has(id)) return;
    const hint = `Add content/entities/${id}.md, or write \`name: …\` for someone the article does not name.`;
    report(path, `\`${id}\` has no record.`, hint);
  };
  const checkParties = (path: (string | number)[], parties: readonly Party[]) => {
    for (const party of parties) if ('entityId' in party) checkEntity(path, party.entityId);
  };
  const known = new Set(propositions.map(({ id }) => id));
  const stood = new Set<string>();

  statements.forEach(({ by, citing, to, about, stands }, index) => {
    const path = ['statements', index];
    if (by.length === 0) report(path, 'The statement has no speaker.', 'Add a line `by: …`.');
    checkParties([...path, 'by'], by);
    checkParties([...path, 'citing'], citing);
    checkParties([...path, 'to'], to);
    for (const id of about) checkEntity([...path, 'about'], id);
    stands.forEach(({ on }, at) => {
      stood.add(on);
      if (known.has(on)) return;
      report(
        [...path, 'stands', at, 'on'],
        `\`${on}\` is no proposition.`,
        `There are: ${[...known].join(', ')}.`,
      );
    });
  });
  propositions.forEach(({ id }, index) => {
    if (stood.has(id)) return;
    report(
      ['propositions', index, 'id'],
      `No statement stands on \`${id}\`.`,
      'Add `stands:` to one, or drop it.',
    );
  });

  const named = new Set(blocks.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)));
  maps.forEach((map, index) => {
    const { id: mapId, places } = map;
    for (const { entityId: id, at } of places) {
      const path = ['maps', index, 'places'];
      if (!named.has(id)) report(path, `The article does not name \`${id}\`.`, 'Take it off the map.');
      else if (!at && !register.get(id)?.coordinates)
        report(path, `\`${id}\` has no coordinates.`, `Add them to content/entities/${id}.md.`);
    }
    if (
      places.some(({ entityId, at }) => at ?? register.get(entityId)?.coordinates) &&
      !plotPlaces(map, register).isClear
    ) {
      const hint = 'Take places off it, write a country as an `area`, or make two maps of it.';
      report(['maps', index, 'places'], `On the map \`${mapId}\` names lie on each other.`, hint);
    }
  });

  for (const [list, items] of Object.entries({ propositions, events, maps })) {
    const seen = new Set<string>();
    items.forEach(({ id }, index) => {
      if (seen.has(id)) report([list, index, 'id'], `The id \`${id}\` stands twice.`, 'Give each its own.');
      seen.add(id);
    });
  }
}
