/** Lines and columns count from 1. */
export type Place = { line: number; column: number };

export type Problem = Place & { file: string; what: string; hint: string };

export type Complain = (place: Place, what: string, hint: string) => void;

export const REPAIR =
  'Take the file back from git (git checkout -- <file>), then run `npm run anchors`: it keeps every id that is out in the world.';
export const MERGE =
  'Keep the lines of both sides and delete the marker; of a paragraph that stands twice keep one line. Then run `npm run anchors`.';
export const TWICE =
  'Delete one of the two lines: the one whose text is not in the article. Then run `npm run anchors`.';
