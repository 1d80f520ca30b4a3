/**
 * Rows by what they have in common; a row with several keys stands under each, one with none nowhere.
 *
 * @example groupRows([1, 2], (n) => ['all', n > 1 ? 'high' : 'low']).get('all') // => [1, 2]
 */
export function groupRows<Row, Key>(
	rows: readonly Row[],
	keysOf: (row: Row) => readonly Key[]
): Map<Key, Row[]> {
	const groups = new Map<Key, Row[]>();
	for (const row of rows)
		for (const key of keysOf(row)) {
			const own = groups.get(key);
			if (own === undefined) groups.set(key, [row]);
			else own.push(row);
		}
	return groups;
}
