// Marked stretches of a text. Positions are code points of an article's text.

export interface Mark<Tag> {
  start: number;
  end: number;
  tag: Tag;
}

export interface Segment<Tag> {
  /** Where it begins. */
  start: number;
  text: string;
  /** The tags of all marks that it lies in; marks may overlap in any way. */
  tags: readonly Tag[];
}

/** Cuts a text wherever a mark begins or ends; `from` is the position of its first character. */
export function segments<Tag>(
  text: string,
  marks: readonly Mark<Tag>[],
  from = 0,
): Segment<Tag>[] {
  const characters = Array.from(text);
  const to = from + characters.length;
  const cuts = [from, to, ...marks.flatMap(({ start, end }) => [start, end])]
    .filter((cut) => cut >= from && cut <= to)
    .sort((a, b) => a - b);
  const open = [...marks].sort((a, b) => a.start - b.start);
  return [...new Set(cuts)].flatMap((start, index, all) => {
    const end = all[index + 1];
    if (end === undefined) return [];
    const tags = open.filter((mark) => mark.start <= start && mark.end >= end).map(({ tag }) => tag);
    return [{ start, text: characters.slice(start - from, end - from).join(""), tags }];
  });
}
