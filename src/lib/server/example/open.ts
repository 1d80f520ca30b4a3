import type { ForecasterId, SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant } from '#lib/domain/time.ts';
import type { Here } from '#lib/server/actions/here.ts';
import { createSpace } from '#lib/server/actions/space.ts';
import type { Store } from '#lib/server/store/open.ts';
import { applyStep } from './apply.ts';
import { openKeys } from './keys.ts';
import { ANALYSTS, EXAMPLE_START, exampleSteps, type AnalystKey } from './script.ts';

const ZONE = 'Europe/Budapest';

/** This person's example space; made on the first call, with everything that happened before its clock. */
export function openExample(
	store: Store,
	user: { id: UserId; name: string | null },
	recordedAt: Instant
): SpaceId {
	const mine = store.spaces
		.listFor(user.id)
		.find((space) => space.asOf !== null && space.role === 'owner');
	return mine?.id ?? store.atomically(() => makeExample(store, user, recordedAt));
}

function makeExample(
	store: Store,
	user: { id: UserId; name: string | null },
	recordedAt: Instant
): SpaceId {
	const writing = { by: user.id, actor: user.id, at: EXAMPLE_START, recordedAt };
	const id = createSpace(
		store,
		writing,
		{ name: 'Example', zone: ZONE, asOf: EXAMPLE_START },
		user.name ?? 'You'
	);
	for (const { name } of ANALYSTS)
		store.forecasters.insert(writing, { spaceId: id, kind: 'person', name, userId: null });
	applySteps(store, id, { after: -Infinity, to: EXAMPLE_START }, recordedAt);
	return id;
}

/** Applies the script's steps in (after, to], each at its own time. */
export function applySteps(
	store: Store,
	id: SpaceId,
	{ after, to }: { after: Instant; to: Instant },
	recordedAt: Instant
): void {
	const space = store.spaces.get(id);
	const keys = openKeys(store, id);
	const analysts = analystsOf(store, id);
	for (const step of exampleSteps()) {
		if (step.at <= after || step.at > to) continue;
		const here: Here = {
			space,
			role: 'editor',
			userId: null,
			forecasterId: analysts.get(step.by) ?? missing(step.by),
			now: step.at,
			recordedAt
		};
		applyStep(store, here, step, keys);
	}
}

function analystsOf(store: Store, id: SpaceId): Map<AnalystKey, ForecasterId> {
	const rows = store.forecasters.list(id).filter((row) => row.userId === null);
	return new Map(
		ANALYSTS.flatMap(({ key, name }) => {
			const row = rows.find((candidate) => candidate.name === name);
			return row === undefined ? [] : [[key, row.id] as const];
		})
	);
}

function missing(key: string): never {
	throw new Error(`the example space has no analyst “${key}”`);
}
