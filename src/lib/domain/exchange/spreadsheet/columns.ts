/** Every column that is understood, in the order in which they are named on screen. */
export const SHEET_COLUMNS = [
	...['question', 'probability', 'outcome', 'forecaster', 'time', 'open', 'close', 'resolve'],
	...['category', 'url', 'description', 'id', 'type', 'options', 'option']
] as const;
export type SheetColumn =
	| ('question' | 'probability' | 'outcome' | 'forecaster' | 'time' | 'open' | 'close' | 'resolve')
	| ('category' | 'url' | 'description' | 'id' | 'type' | 'options' | 'option');

/** What else people and programs call them. */
const ALSO: Partial<Record<SheetColumn, readonly string[]>> = {
	question: ['title', 'question_title', 'statement'],
	probability: ['forecast', 'chance', 'p', 'probability_yes'],
	outcome: ['result', 'resolution', 'answer', 'resolved_as'],
	forecaster: ['name', 'user', 'who', 'nick', 'forecaster_username'],
	time: ['timestamp', 'date', 'made_at', 'forecast_time', 'start_time'],
	open: ['opens', 'open_time', 'opened', 'created', 'created_at'],
	close: ['closes', 'close_time', 'closed', 'deadline'],
	resolve: ['resolved', 'resolves', 'resolve_time', 'resolved_at', 'known_at', 'resolve_by'],
	category: ['tag', 'tags', 'topic'],
	url: ['link', 'address'],
	description: ['criteria', 'notes', 'background'],
	id: ['question_id', 'key']
};

const CANONICAL = new Map<string, SheetColumn>(
	SHEET_COLUMNS.flatMap((column) =>
		[column, ...(ALSO[column] ?? [])].map((name) => [name, column] as const)
	)
);

/**
 * What a header is called here: case, blanks and hyphens do not matter. A header that is not understood stays as it is.
 *
 * @example columnName('Question ID') // => 'id'
 */
export const columnName = (header: string): string =>
	CANONICAL.get(header.toLowerCase().replace(/[\s-]+/g, '_')) ?? header;

/** What a file is, told by its columns: one row a forecast with its question, or one half of a pair. */
export type FileKind = 'rows' | 'questions' | 'forecasts';

/**
 * What a file with these columns is; null where it is nothing that can be read.
 *
 * @param columns as `columnName` calls them
 * @example fileKind(['id', 'time', 'probability']) // => 'forecasts'
 */
export function fileKind(columns: readonly string[]): FileKind | null {
	const has = (column: SheetColumn) => columns.includes(column);
	const isNamed = has('id') || has('question');
	if (!isNamed) return null;
	if (!has('probability')) return has('outcome') ? 'questions' : null;
	return has('outcome') ? 'rows' : 'forecasts';
}
