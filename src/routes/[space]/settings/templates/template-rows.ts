import { TEMPLATES, type Template } from '#lib/domain/asking/templates.ts';

/** A template as its form holds it, with a key of its own: names change while they are typed. */
export type TemplateRow = Omit<Template, 'options'> & {
	key: number;
	/** One a line. */
	options: string;
};

export const rowsOf = (templates: readonly Template[], firstKey = 0): TemplateRow[] =>
	templates.map((template, i) => ({
		...template,
		...{ key: firstKey + i, tags: [...template.tags], options: template.options.join('\n') }
	}));

/** Those that every space begins with. */
export const usualRows = (firstKey: number): TemplateRow[] => rowsOf(TEMPLATES, firstKey);

export const emptyRow = (key: number): TemplateRow => ({
	...{ key, name: '', kind: 'binary', title: '', criteria: '' },
	...{ background: '', tags: [], options: '' }
});

export const templateOf = ({ key: _, options, ...row }: TemplateRow): Template => ({
	...row,
	options: options.split('\n').flatMap((line) => line.trim() || [])
});

/** Whether what a browser kept are rows of this shape. */
export const areTemplateRows = (value: unknown): value is TemplateRow[] =>
	Array.isArray(value) &&
	value.every(
		(row: unknown) =>
			typeof row === 'object' &&
			row !== null &&
			TEXTS.every((name) => typeof Reflect.get(row, name) === 'string') &&
			Number.isInteger(Reflect.get(row, 'key')) &&
			Array.isArray(Reflect.get(row, 'tags'))
	);
const TEXTS = ['name', 'kind', 'title', 'criteria', 'background', 'options'] as const;
