import type { Kind, OutcomeKind } from '#lib/domain/question.ts';
import type { Horizon } from '#lib/domain/score/stretch.ts';
import type { Instant } from '#lib/domain/time.ts';
import { datesOf, endsOf } from './dates.ts';
import type { SheetEntry, SheetForecast, SheetProblem, SheetQuestion } from './sheet.ts';

/** What is here already of a question in a sheet. */
export type KnownQuestion = {
	title: string;
	kind: Kind;
	/** Labels in order. */
	options: readonly string[];
	/** When it opens; what is before counts from there. */
	opensAt: Instant | null;
	/** The outcome in force; an option by its place. Null while it is open. */
	outcome: OutcomeKind | number | null;
	/** What a forecaster of the sheet said at an instant; undefined where nothing is here. */
	said: (forecaster: string, at: Instant) => number | readonly number[] | undefined;
};

export type PlannedResolution = {
	outcome: NonNullable<SheetQuestion['outcome']>;
	knownAt: Instant;
};
export type EntryPlan = {
	/** What becomes of the question; `none` where it cannot be used, and its forecasts with it. */
	question: 'new' | 'known' | 'none';
	/** Of a new question. */
	dates: Horizon | null;
	/** Null where there is nothing to record. */
	resolution: PlannedResolution | null;
	/** What is new of its forecasts. */
	forecasts: SheetForecast[];
	/** Forecasts that are here already. */
	here: number;
	/** Forecasts that cannot be used. */
	rejected: number;
	problems: SheetProblem[];
};

/**
 * What importing one question of a sheet with its forecasts would do. Nothing that is here is ever changed: what is equal is
 * passed over, what differs is a problem.
 *
 * @param known null where the question is new
 * @param now what is later has not happened yet
 */
export function planEntry(entry: SheetEntry, known: KnownQuestion | null, now: Instant): EntryPlan {
	const { question, forecasts } = entry;
	const dated = datesOf(entry);
	const conflict =
		known === null ? (dated.ok ? null : dated.reason) : conflictWith(question, known);
	const of = { file: question.file, line: question.line };
	if (conflict !== null || (known === null && !dated.ok))
		return {
			...{ question: 'none', dates: null, resolution: null, forecasts: [], here: 0 },
			rejected: forecasts.length,
			problems: [
				{ ...of, reason: `the question is left out, with all its forecasts: ${conflict ?? ''}` }
			]
		};
	const plan: EntryPlan = {
		question: known === null ? 'new' : 'known',
		dates: known === null && dated.ok ? dated.dates : null,
		...{ resolution: null, forecasts: [], here: 0, rejected: 0, problems: [] }
	};
	const resolution = resolutionOf(question, endsOf(question).knownAt, known, now);
	if (typeof resolution === 'string') plan.problems.push({ ...of, reason: resolution });
	else plan.resolution = resolution;
	takeForecasts(plan, forecasts, known, now);
	return plan;
}

function conflictWith(question: SheetQuestion, known: KnownQuestion): string | null {
	if (question.title !== known.title)
		return `its id stands here for “${known.title}”. Give it another id, or the words it has here.`;
	if (question.kind !== known.kind) return 'it has another type here. Give it another id.';
	const isSame =
		question.options.length === known.options.length &&
		question.options.every((option, i) => option === known.options[i]);
	return isSame
		? null
		: 'it has other options here. Give it another id, or the options it has here.';
}

/** What to record, null for nothing, or why the outcome in the file is left out. */
function resolutionOf(
	{ outcome }: SheetQuestion,
	knownAt: Instant | null,
	known: KnownQuestion | null,
	now: Instant
): PlannedResolution | string | null {
	if (outcome === null || (known !== null && known.outcome === outcome)) return null;
	if (known !== null && known.outcome !== null)
		return 'its outcome is left out, for another one is recorded here: correct that on its page if it is wrong.';
	if (knownAt === null)
		return 'its outcome is left out, for neither close nor resolve says when it was known: give one of them.';
	if (knownAt > now)
		return 'its outcome is left out, for it would be known only later: correct close or resolve.';
	if (known?.opensAt != null && knownAt <= known.opensAt)
		return 'its outcome is left out, for it would be known before the question opened: correct resolve.';
	return { outcome, knownAt };
}

function takeForecasts(
	plan: EntryPlan,
	forecasts: readonly SheetForecast[],
	known: KnownQuestion | null,
	now: Instant
): void {
	const lines = new Map<string, SheetForecast>();
	for (const forecast of forecasts) {
		const { at, forecaster, file, line } = forecast;
		const reject = (reason: string) => {
			plan.rejected++;
			plan.problems.push({ file, line, reason });
		};
		if (at === null) {
			reject('the time is empty: say when the forecast was made, or it cannot be kept.');
			continue;
		}
		if (at > now) {
			reject('the forecast is still to come: correct its time.');
			continue;
		}
		const key = `${at} ${forecaster}`;
		const earlier = lines.get(key);
		const said = earlier?.said ?? known?.said(forecaster, at);
		if (said === undefined) {
			lines.set(key, forecast);
			plan.forecasts.push(forecast);
		} else if (isSame(said, forecast.said)) plan.here++;
		else
			reject(
				earlier === undefined
					? 'another forecast is kept here for the same forecaster and time, and none is ever overwritten: correct its time.'
					: `line ${earlier.line} has another forecast for the same forecaster and time: keep one of them.`
			);
	}
}

const isSame = (a: number | readonly number[], b: number | readonly number[]): boolean =>
	JSON.stringify(a) === JSON.stringify(b);
