import type { PriorKind } from '#lib/domain/evidence/prior.ts';
import { shareOutRest } from '#lib/domain/forecast.ts';
import { isId } from '#lib/domain/ids.ts';
import { asEntry, readProbability } from '#lib/domain/probability.ts';
import type { Scale } from '#lib/domain/words/term.ts';
import type { LedgerData } from '#lib/ui/detail/ledger.ts';
import { readOptions } from '#lib/ui/detail/sent.ts';
import { formatPercent } from '#lib/ui/format.ts';
import { isTyped } from '#lib/ui/question/entry.svelte.ts';

/** What cannot be sent yet, by field. */
type Problems = Readonly<Record<string, string>>;

/** The ways in which a reckoning of this question can start, the usual one first. */
export function startsOf({ options, forecasts }: LedgerData) {
	const isBinary = options.length === 0;
	const all = [
		{ value: 'base_rate', label: 'A base rate', isThere: isBinary },
		{ value: 'forecast', label: 'An earlier forecast', isThere: forecasts.length > 0 },
		{ value: 'even', label: 'All equally likely', isThere: !isBinary },
		{ value: 'typed', label: isBinary ? 'A number' : 'Numbers of your own', isThere: true }
	] as const;
	return all.filter(({ isThere }) => isThere);
}

/** What is being typed about where a reckoning starts. It opens on what holds now. */
export class PriorEntry {
	kind = $state<PriorKind>('typed');
	happened = $state('');
	cases = $state('');
	reference = $state('');
	forecastId = $state<string>('');
	number = $state('');
	/** As typed, by option id. */
	numbers = $state.raw<Readonly<Record<string, string>>>({});
	readonly #options: LedgerData['options'];
	readonly #opened: string;

	constructor(ledger: LedgerData) {
		const { prior, options, forecasts } = ledger;
		const starts = startsOf(ledger);
		this.#options = options;
		this.kind =
			starts.find(({ value }) => value === prior?.kind)?.value ?? starts[0]?.value ?? 'typed';
		this.forecastId = forecasts[0]?.id ?? '';
		if (prior?.kind === 'forecast') this.forecastId = prior.forecastId;
		if (prior?.kind === 'base_rate') {
			this.happened = String(prior.happened);
			this.cases = String(prior.cases);
			this.reference = prior.reference;
		}
		if (prior?.kind === 'typed') {
			this.number = prior.probability === null ? '' : formatPercent(prior.probability);
			this.numbers = Object.fromEntries(
				Object.entries(prior.distribution ?? {}).map(([id, p]) => [id, asEntry(p)])
			);
		}
		this.#opened = JSON.stringify(this.snapshot());
	}

	/** Whether there is anything to lose. */
	get isTouched(): boolean {
		return JSON.stringify(this.snapshot()) !== this.#opened;
	}

	/** The same share for every option, in hundredths of a point that sum to 100%. */
	makeEqual(): void {
		const shares = shareOutRest(this.#options.map(() => null));
		this.numbers = Object.fromEntries(
			this.#options.map(({ id }, i) => [id, asEntry(shares[i] ?? 0)])
		);
	}

	/** What would be sent, or what has to be mended first. */
	read(scale: Scale) {
		const { kind, forecastId } = this;
		switch (kind) {
			case 'base_rate':
				return said({
					...{ kind, reference: this.reference },
					...{ happened: wholeOf(this.happened), cases: wholeOf(this.cases) }
				});
			case 'forecast':
				return isId('f', forecastId)
					? said({ kind, forecastId })
					: wrong({ 'prior.forecastId': 'Choose a forecast of yours on this question.' });
			case 'even':
				return said({ kind });
			case 'typed':
				return this.#options.length === 0 ? this.#readNumber() : this.#readNumbers(scale);
		}
	}

	#readNumber() {
		const reading = readProbability(this.number);
		return reading.ok
			? said({ kind: 'typed' as const, probability: reading.probability })
			: wrong({ 'prior.probability': reading.problem });
	}

	#readNumbers(scale: Scale) {
		const { distribution, problem, problems } = readOptions(
			this.#options,
			null,
			this.numbers,
			scale
		);
		if (distribution !== null) return said({ kind: 'typed' as const, distribution });
		const beside = Object.entries(problems).map(([id, words]) => [
			`prior.distribution.${id}`,
			words
		]);
		return wrong({ 'prior.distribution': problem, ...Object.fromEntries(beside) });
	}

	snapshot() {
		const { kind, happened, cases, reference, forecastId, number, numbers } = this;
		return { kind, happened, cases, reference, forecastId, number, numbers };
	}

	/** Takes what an earlier visit left, as far as it has the shape of it. */
	restore(kept: unknown, ledger: LedgerData): void {
		if (typeof kept !== 'object' || kept === null) return;
		const textOf = (field: string) => {
			const value: unknown = Reflect.get(kept, field);
			return typeof value === 'string' ? value : null;
		};
		const start = startsOf(ledger).find(({ value }) => value === textOf('kind'));
		if (start === undefined) return;
		this.kind = start.value;
		this.happened = textOf('happened') ?? this.happened;
		this.cases = textOf('cases') ?? this.cases;
		this.reference = textOf('reference') ?? this.reference;
		this.number = textOf('number') ?? this.number;
		if (ledger.forecasts.some(({ id }) => id === textOf('forecastId')))
			this.forecastId = textOf('forecastId') ?? this.forecastId;
		if ('numbers' in kept && isTyped(kept.numbers)) this.numbers = kept.numbers;
	}
}

const said = <P>(prior: P) => ({ prior, problems: null });
const wrong = (problems: Problems) => ({ prior: null, problems });

/** What is no number is refused by the server, with its sentence. */
const wholeOf = (text: string): number => (text.trim() === '' ? -1 : Number(text));
