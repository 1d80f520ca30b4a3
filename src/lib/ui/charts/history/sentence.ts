import type { Instant, Zone } from '#lib/domain/time.ts';
import { DAY } from '#lib/domain/time.ts';
import { formatPercent, formatShare, formatShortDay, formatUnits } from '#lib/ui/format.ts';
import { sayCrowd } from '#lib/ui/crowd/method-words.ts';
import { stepAt, type Step } from '#lib/ui/plot/steps.ts';
import { CROWD_FROM, type History } from './series.ts';
import type { Crowd, CrowdStep, HistoryOutcome } from './types.ts';

type Told = {
	readonly history: History;
	/** Null while it is kept from me. */
	readonly crowd: Crowd | null;
	readonly outcome: HistoryOutcome | null;
	readonly zone: Zone;
};

const OUTCOMES = { yes: 'It happened.', no: 'It did not happen.', void: 'The question is void.' };

/** The history in one line: where the crowd and I stand, and what moved in the last day. */
export function historySentence({ history, crowd, outcome, zone }: Told): string {
	const mine = tellOwn(history, zone, outcome !== null);
	const theirs = tellCrowd(history, crowd?.steps ?? [], outcome !== null);
	const both = [theirs, mine].filter((part) => part !== null).join('; ');
	const told = both === '' ? noForecasts(crowd !== null) : both;
	const first = `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
	return outcome === null ? first : `${first} ${OUTCOMES[outcome.kind]}`;
}

/** Why a history is empty. */
export const noForecasts = (isCrowdShown: boolean): string =>
	isCrowdShown
		? 'No forecasts yet'
		: 'The crowd shows once you have forecast, or once there is an outcome';

function tellOwn({ ownSteps, end }: History, zone: Zone, over: boolean): string | null {
	const last = ownSteps.at(-1);
	if (last === undefined) return null;
	if (last.value === null) return `you withdrew on ${formatShortDay(last.at, zone)}`;
	if (over) return `you ended at ${formatPercent(last.value)}`;
	const before = stepAt(ownSteps, end - DAY)?.value ?? null;
	if (before !== null && before !== last.value)
		return `you went from ${formatPercent(before)} to ${formatPercent(last.value)}`;
	return `you have said ${formatPercent(last.value)} since ${formatShortDay(since(ownSteps), zone)}`;
}

function tellCrowd(history: History, crowd: readonly CrowdStep[], over: boolean): string | null {
	const step = history.crowdSteps.at(-1);
	const last = step?.value ?? null;
	const count = stepAt(crowd, history.end)?.n ?? 0;
	if (step === undefined || last === null) {
		if (count === 0) return null;
		return `${formatUnits(count, 'forecaster')}, the crowd shows from ${CROWD_FROM} on`;
	}
	const who = sayCrowd(step);
	if (over) return `${who} ended at ${formatShare(last)}`;
	const before = stepAt(history.crowdSteps, history.end - DAY)?.value ?? null;
	const [from, to] = [before === null ? '' : formatShare(before), formatShare(last)];
	if (before === null || from === to) return `${who} stands at ${to}`;
	return `${who} ${last < before ? 'fell' : 'rose'} from ${from} to ${to} in a day`;
}

// The first of the last run of equal numbers: a reaffirmed forecast has been said since it was first said.
function since(steps: readonly Step[]): Instant {
	const last = steps.at(-1);
	const from = steps.findLastIndex((step) => step.value !== last?.value) + 1;
	return steps[from]?.at ?? 0;
}
