import { z } from 'zod';
import { ASKABLE_KINDS, MAX_OPTIONS } from '#lib/domain/question.ts';
import { zId, zLine, zText } from './values.ts';

const zTemplate = z
	.strictObject({
		name: zLine('a name', 40),
		kind: z.enum(ASKABLE_KINDS, 'Choose yes or no, or several options.'),
		title: zLine('the question it begins with', 300),
		criteria: zText(10_000),
		background: zText(20_000),
		tags: z.array(zLine('a tag', 40).transform((tag) => tag.toLowerCase())).max(20),
		options: z.array(zLine('words for this option', 200)).max(MAX_OPTIONS)
	})
	.transform((template) => (template.kind === 'binary' ? { ...template, options: [] } : template));

const MOST_TEMPLATES = 40;

export const zSaveTemplates = z.strictObject({
	spaceId: zId('s'),
	/** The one that was read; 0 where the space still has those that every space begins with. */
	revision: z.int().min(0),
	templates: z
		.array(zTemplate)
		.max(MOST_TEMPLATES, `At most ${String(MOST_TEMPLATES)} templates.`)
		.superRefine((templates, ctx) => {
			const names = templates.map(({ name }) => name.toLowerCase());
			for (const [i, name] of names.entries())
				if (names.indexOf(name) !== i)
					ctx.addIssue({
						code: 'custom',
						path: [i, 'name'],
						message: 'Another template has this name.'
					});
		})
});
