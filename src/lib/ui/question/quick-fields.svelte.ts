import { readProbability } from '#lib/domain/probability.ts';
import { isFormDay, isLocalDay, localDay, type Instant, type Zone } from '#lib/domain/time.ts';
import type { Scale } from '#lib/domain/words/term.ts';
import { readEntered } from '#lib/domain/words/typed.ts';
import type { QuickReading } from './read-entry.ts';

/** One question as its chips hold it, as typed. */
export type QuickField = { title: string; day: string; number: string };

/** What a reading asks once it is corrected: by the place of the question. */
type Corrections = Readonly<Record<number, Partial<Pick<QuickField, 'day' | 'number'>>>>;

/**
 * A line of quick entry and what was corrected of its reading. Corrections stay while the question they are about stays; a
 * line that asks by other days begins anew.
 */
export class QuickFields {
	text = $state('');
	#corrections = $state.raw<Corrections>({});
	#left = $state.raw<readonly string[]>([]);

	/** Reads the line; null until it is there, for it is large and comes after the page. */
	read = $state.raw<((text: string) => QuickReading) | null>(null);

	readonly #reading = $derived(this.read?.(this.text) ?? null);

	readonly fields = $derived.by((): QuickField[] => {
		const { questions = [], numbers = [] } = this.#reading ?? {};
		// One number for several days says not which; in order it does.
		const isTold = numbers.length === questions.length;
		return questions.map(({ title, day }, i) => ({
			title,
			day: day ?? '',
			number: isTold ? (numbers[i]?.typed ?? '') : '',
			...this.#corrections[i]
		}));
	});

	readonly tags = $derived((this.#reading?.tags ?? []).filter((tag) => !this.#left.includes(tag)));

	/** The zone that the question names, unless it was left out. */
	readonly named = $derived.by(() => {
		const named = this.#reading?.named ?? null;
		return named !== null && this.#left.includes(named.words) ? null : named;
	});

	/** Whether the line names an hour, which a day does not hold. */
	readonly hasHour = $derived(this.#reading?.hasHour ?? false);

	/** Whether a day was corrected to another one than its question names. */
	readonly isOtherDay = $derived(
		(this.#reading?.questions ?? []).some(
			({ day }, i) => day !== null && this.fields[i]?.day !== day
		)
	);

	/** Days of the line that could be meant otherwise; one that was corrected is no longer in doubt. */
	readonly doubts = $derived(this.isOtherDay ? [] : (this.#reading?.doubts ?? []));

	/** What is said of a day that is in no calendar, where the line names one. */
	readonly noDay = $derived(this.doubts.find(({ ways }) => ways.length === 0)?.says ?? null);

	/** Numbers that were typed and cannot be told which day they are for. */
	readonly stray = $derived.by((): string[] => {
		const { questions = [], numbers = [] } = this.#reading ?? {};
		return numbers.length === questions.length ? [] : numbers.map(({ typed }) => typed);
	});

	correct(i: number, change: Partial<Pick<QuickField, 'day' | 'number'>>): void {
		this.#corrections = { ...this.#corrections, [i]: { ...this.#corrections[i], ...change } };
	}

	/** Writes other words for a day into the line; the numbers that were corrected stay. */
	rewrite(words: string, instead: string): void {
		this.text = this.text.replace(words, () => instead);
	}

	/** Leaves out a tag, or the words that name a zone. */
	leave(words: string): void {
		this.#left = [...this.#left, words];
	}

	/** Takes another line; what was corrected of the last goes. */
	write(text: string): void {
		this.text = text;
		this.#corrections = {};
		this.#left = [];
	}

	snapshot() {
		const corrections = Object.entries(this.#corrections).map(([i, change]) => ({
			...{ i: Number(i), day: change.day ?? null, number: change.number ?? null }
		}));
		return { text: this.text, corrections, left: [...this.#left] };
	}

	/** Takes what an earlier visit left, as far as it has the shape of it. */
	restore(kept: unknown): void {
		if (typeof kept !== 'object' || kept === null) return;
		if ('text' in kept && typeof kept.text === 'string') this.text = kept.text;
		if ('left' in kept && Array.isArray(kept.left))
			this.#left = kept.left.filter((tag) => typeof tag === 'string');
		if (!('corrections' in kept) || !Array.isArray(kept.corrections)) return;
		for (const one of kept.corrections as readonly unknown[])
			if (isCorrection(one))
				this.correct(one.i, {
					...(one.day !== null && { day: one.day }),
					...(one.number !== null && { number: one.number })
				});
	}
}

type Correction = { i: number; day: string | null; number: string | null };

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isCorrection = (value: unknown): value is Correction =>
	typeof value === 'object' &&
	value !== null &&
	Number.isInteger(Reflect.get(value, 'i')) &&
	isTextOrNull(Reflect.get(value, 'day')) &&
	isTextOrNull(Reflect.get(value, 'number'));

/** What the fields of a question are read by: the zone its day ends in, the space's now, the words it uses for numbers. */
export type QuickRules = { readonly zone: Zone; readonly now: Instant; readonly scale: Scale };

/**
 * What is wrong with a question before it is sent, by its field: the day it is decided by has to be one that is still to come, and a
 * word in place of a number waits for one in its band.
 *
 * @example problemsOf({ title: 'Will it?', day: '', number: '20%' }, rules).day
 * // => 'Name the day it is decided by, e.g. by 31 December 2025.'
 */
export function problemsOf(
	{ title, day, number }: QuickField,
	{ zone, now, scale }: QuickRules
): Partial<Record<'title' | 'day' | 'number', string>> {
	const reading = number.trim() === '' ? null : readEntered(scale, number);
	return {
		...(title.trim() === '' && { title: 'Say what has to happen, and by when.' }),
		...(!(isLocalDay(day) && isFormDay(day))
			? { day: 'Name the day it is decided by, e.g. by 31 December 2025.' }
			: day < localDay(now, zone) && { day: 'That day has passed. Name one still to come.' }),
		...(reading?.ok === false && { number: reading.problem })
	};
}

/**
 * What of it can be told while the line is still being typed: a day that has passed and a number that cannot be, as nothing typed after them
 * makes them right. Null where there is no such thing.
 */
export function earlyProblem(field: QuickField, rules: QuickRules): string | null {
	const { day, number } = problemsOf(field, rules);
	if (day !== undefined && field.day !== '') return day;
	return number !== undefined && /\d/u.test(field.number) ? number : null;
}

/**
 * Whether a later day was given a lower number than an earlier one, which it includes.
 *
 * @example fallsBack([{ title: '', day: '2025-10-31', number: '30%' }, { title: '', day: '2025-11-30', number: '20%' }])
 * // => true
 */
export function fallsBack(fields: readonly QuickField[]): boolean {
	const said = fields
		.flatMap(({ day, number }) => {
			const reading = readProbability(number);
			return reading.ok && isLocalDay(day) ? [{ day, p: reading.probability }] : [];
		})
		.sort((a, b) => (a.day < b.day ? -1 : 1));
	return said.some(({ p }, i) => p < (said[i - 1]?.p ?? 0));
}
