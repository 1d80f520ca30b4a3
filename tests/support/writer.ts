import { askQuestion } from '#lib/server/actions/question.ts';
import { stateForecast } from '#lib/server/actions/forecast.ts';
import { createSpace } from '#lib/server/actions/space.ts';
import { openStore } from '#lib/server/store/open.ts';

/** Writes forecasts until it is killed, and prints the id of each once it is committed: what durability.test.ts runs. */
const store = openStore(process.argv[2] ?? '');
const now = Date.now();
const zone = 'UTC';
const writing = { by: null, actor: 'system', at: now, recordedAt: now } as const;
const { here, questionId } = store.atomically(() => {
	const userId = store.users.createOwner(writing);
	const own = { ...writing, by: userId, actor: userId };
	const spaceId = createSpace(store, own, { name: 'Desk', zone, asOf: null }, 'Ann');
	const found = store.spaces.findFor(userId, spaceId);
	if (found === undefined) throw new Error('the owner is in the space');
	const me = { ...found, userId, now, recordedAt: now };
	const schedule = { opensAt: now, deadlineDay: null, zone, closesAt: now + 1e9, resolvesBy: null };
	const words = { title: 'Will it hold?', criteria: '', background: '', tags: [] };
	const asked = { ...words, kind: 'binary', ordered: false, options: [], schedule } as const;
	return { here: me, questionId: askQuestion(store, me, { ...asked, tags: [] }) };
});
const said = { questionId, distribution: null, rationale: 'x'.repeat(500), evidenceIds: [] };
for (let i = 0; ; i++) {
	const probability = (i % 101) / 100;
	const at = { ...here, now: now + i, recordedAt: now + i };
	const { id } = store.atomically(() =>
		stateForecast(store, at, { ...said, probability, origin: 'typed' })
	);
	process.stdout.write(`${id}\n`);
	// A breath now and then, so that the pipe is emptied: an id the parent never saw proves nothing.
	if (i % 20 === 19) await new Promise((resolve) => setImmediate(resolve));
}
