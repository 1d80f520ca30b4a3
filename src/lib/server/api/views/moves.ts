import { visibleNumbers } from '#lib/domain/access.ts';
import type { Stretch } from '#lib/contract/queue.ts';
import type { Distribution } from '#lib/domain/forecast.ts';
import type { OptionId } from '#lib/domain/ids.ts';
import { moversOf } from '#lib/domain/queue/movers.ts';
import { DAY } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import type { Store } from '#lib/server/store/open.ts';

const DAYS: Record<Stretch, number> = { day: 1, week: 7, month: 30 };
const SHOWN = 5;
/** People named by each move, and asked for a reason. */
const [NAMED, HEARD] = [2, 10];
/** How much of a rationale is sent, in characters: its first line is shown. */
const FIRST_WORDS = 1_000;

/** The largest moves of the crowd that this member may see, each with who moved it and why. */
export function movesView(store: Store, here: Here, over: Stretch) {
	const { space, role, forecasterId, now } = here;
	const stretch = { from: now - DAYS[over] * DAY, now };
	const numbers = { rule: space.settings.crowdRule, role, hasForecast: false, isSettled: false };
	const moves = store.moves.largest({
		...{ ...stretch, spaceId: space.id, forecasterId, limit: SHOWN },
		seesAll: visibleNumbers(numbers).crowd
	});
	return moves.map(({ id, title, optionId, option, from, to }) => {
		const changes = store.moves.changes(id, stretch).map((row) => ({
			...{ forecasterId: row.forecasterId, name: row.name, forecastId: row.forecastId },
			rationale: row.rationale,
			from: numberOf(row.probabilityBefore, row.distributionBefore, optionId),
			to: numberOf(row.probability, row.distribution, optionId)
		}));
		const movers = moversOf(changes, { from, to });
		return {
			...{ id, title, option, from, to },
			movers: movers.slice(0, NAMED).map((mover) => ({
				...{ id: mover.forecasterId, name: mover.name, from: mover.from, to: mover.to },
				isYou: mover.forecasterId === forecasterId
			})),
			/** How many more moved it that way. */
			more: Math.max(0, movers.length - NAMED),
			why: whyOf(store, movers)
		};
	});
}

type Mover = Pick<
	ReturnType<Store['moves']['changes']>[number],
	'name' | 'forecastId' | 'rationale'
>;

/** What the first of them who gave a reason said: a rationale, evidence, or both; null where nobody did. */
function whyOf(store: Store, movers: readonly Mover[]) {
	for (const { name, forecastId, rationale } of movers.slice(0, HEARD)) {
		const cited = store.moves.cited(forecastId);
		if (rationale.trim() !== '' || cited.length > 0)
			return { name, rationale: rationale.slice(0, FIRST_WORDS), cited };
	}
	return null;
}

function numberOf(
	probability: number | null,
	distribution: Distribution | null,
	optionId: OptionId | null
): number | null {
	if (optionId === null || distribution === null) return probability;
	return distribution[optionId] ?? 0;
}
