import { blanksIn, fillBlanks } from '#lib/domain/asking/blanks.ts';
import type { Template } from '#lib/domain/asking/templates.ts';
import { emptyOptions, type QuestionFields } from '#lib/ui/question/question-fields.ts';

const TEXTS = ['title', 'criteria', 'background'] as const;
type Texts = Pick<QuestionFields, (typeof TEXTS)[number]>;

const textsOf = ({ title, criteria, background }: Texts): Texts => ({
	title,
	criteria,
	background
});

/**
 * The blanks of a form's texts and what was filled in. A text that somebody has edited by hand since is theirs: what they wrote is
 * never replaced, only the blanks that are left in it.
 */
export class Filling {
	readonly #fields: () => QuestionFields;
	#base = $state.raw<Texts>({ title: '', criteria: '', background: '' });
	/** What the last template gave. */
	#given: Texts = { title: '', criteria: '', background: '' };
	#values = $state.raw<Readonly<Record<string, string>>>({});

	readonly #templates: () => readonly Template[];

	constructor(fields: () => QuestionFields, templates: () => readonly Template[]) {
		this.#fields = fields;
		this.#templates = templates;
	}

	/** The texts with their blanks, as far as nobody has edited them since. */
	readonly #texts = $derived.by((): Texts => {
		const now = this.#fields();
		const keep = (name: keyof Texts) =>
			now[name] === fillBlanks(this.#base[name], this.#values) ? this.#base[name] : now[name];
		return { title: keep('title'), criteria: keep('criteria'), background: keep('background') };
	});

	readonly blanks = $derived(blanksIn(Object.values(this.#texts)));

	valueOf(blank: string): string {
		return this.#values[blank] ?? '';
	}

	/** Fills a blank wherever it stands. */
	fill(blank: string, value: string): void {
		this.#base = this.#texts;
		this.#values = { ...this.#values, [blank]: value };
		const fields = this.#fields();
		for (const name of TEXTS) fields[name] = fillBlanks(this.#base[name], this.#values);
	}

	/** Puts a template's texts where nothing was typed, or where the last template's stand as it gave them. */
	begin(template: Template): void {
		const fields = this.#fields();
		const last = this.#texts;
		for (const name of TEXTS)
			if (
				fields[name].trim() === '' ||
				last[name] === this.#given[name] ||
				// After a reload nobody knows which template gave it, but that one did.
				this.#templates().some((other) => other[name] === fields[name])
			)
				fields[name] = template[name];
		if (fields.tags.length === 0) fields.tags = [...template.tags];
		const isUntouched = fields.options.every(
			({ label, isOther }) => isOther || label.trim() === ''
		);
		if (isUntouched) {
			fields.kind = template.kind;
			if (template.kind === 'multiple_choice') fields.options = optionsOf(template);
		}
		this.#given = textsOf(template);
		this.#base = textsOf(fields);
		this.#values = {};
	}
}

/** Two lines to type into, then those of the template; one called "Other" is what is not in the list. */
const optionsOf = ({ options }: Template): QuestionFields['options'] => [
	...emptyOptions(2, 0),
	...options.map((label, i) => ({
		...{ key: i + 2, id: null, label },
		isOther: label.toLowerCase() === 'other'
	}))
];
