import type { OptionId, QuestionId } from '#lib/domain/ids.ts';
import type { ReadOnly } from '#lib/server/store/open.ts';

type Nameless = { questionId: QuestionId; optionId: OptionId | null };

/** A function that gives a row, one of these, the title of its question and the words of its option. */
export function nameRows(store: ReadOnly, rows: readonly Nameless[]) {
	const titles = store.scored.titles([...new Set(rows.map(({ questionId }) => questionId))]);
	const optionIds = new Set(rows.flatMap(({ optionId }) => optionId ?? []));
	const labels = store.scored.labels([...optionIds]);
	return <Row extends Nameless>(row: Row) => ({
		...row,
		title: titles.get(row.questionId) ?? '',
		option: row.optionId === null ? null : (labels.get(row.optionId) ?? '')
	});
}
