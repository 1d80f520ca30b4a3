/** The cookie that remembers which space somebody was in last. */
export const LAST_SPACE = 'presage_space';

/** The space somebody was in last, else the one they are in longest; undefined for who is in none. */
export const lastSpace = <T extends { slug: string }>(
	spaces: readonly T[],
	slug: string | undefined
): T | undefined => spaces.find((space) => space.slug === slug) ?? spaces.at(-1);
