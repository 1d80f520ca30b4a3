import { foldName, sameNamesNote } from '#lib/domain/exchange/spreadsheet/forecaster-column.ts';
import type { ForecasterId, SpaceId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';

type Person = { id: ForecasterId; name: string };
export type ImportedPeople = ReturnType<typeof importedPeople>;

/** The imported forecasters of a space by what their names come to; of two that are alike, the older. */
export function importedPeople(store: Store, spaceId: SpaceId) {
	const byName = new Map<string, Person>();
	const add = (person: Person): void => {
		const folded = foldName(person.name);
		if (!byName.has(folded)) byName.set(folded, person);
	};
	for (const person of store.forecasters.listImported(spaceId)) add(person);
	const find = (name: string): Person | undefined => byName.get(foldName(name));
	return {
		find,
		add,
		/** Which of these names are spelt otherwise here, in a sentence. */
		spellings: (names: Iterable<string>): string[] => {
			const pairs = [...names].flatMap((name) => {
				const known = find(name)?.name;
				return known === undefined || known === name ? [] : [[name, known] as const];
			});
			return pairs.length === 0 ? [] : [sameNamesNote(pairs)];
		}
	};
}
