/** The id that the address ends in, or nothing. An address typed by hand may hold a broken percent sign. */
export function idInAddress(): string {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
