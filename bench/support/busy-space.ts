import { joinSpace } from '#lib/server/actions/space.ts';
import { stateForecast } from '#lib/server/actions/forecast.ts';
import type { QuestionId, UserId } from '#lib/domain/ids.ts';
import { DAY, HOUR } from '#lib/domain/time.ts';
import { T0, testApp, type TestApp } from '../../tests/support/app.ts';

/**
 * A space with so many open questions, six people on each: Bob forecast on four of five, then everybody else forecast again on
 * every second, and every tenth got evidence after his number. The clock stands three days later.
 */
export function busySpace(questions: number, path?: string): TestApp {
	const app = testApp(path);
	const { store, space } = app;
	store.atomically(() => {
		const others = [app.ann.id, ...Array.from({ length: 4 }, (_, i) => addMember(app, i))];
		const ids = Array.from({ length: questions }, (_, i) => ask(app, i));
		for (const [i, id] of ids.entries()) {
			others.forEach((userId, k) => state(app, userId, id, { at: T0 + k, p: 0.2 + 0.1 * k }));
			if (i % 5 < 4) state(app, app.bob.id, id, { at: T0 + HOUR, p: 0.3 });
		}
		for (const [i, id] of ids.entries()) {
			const p = 0.1 + (i % 80) / 100;
			if (i % 2 === 0)
				others.forEach((userId, k) => state(app, userId, id, { at: T0 + 2 * DAY + k, p }));
			if (i % 10 === 0) addEvidence(app, id, T0 + 2 * DAY);
		}
	});
	app.clock.at = T0 + 3 * DAY;
	return app;

	function addMember({ store: to }: TestApp, i: number): UserId {
		const writing = { by: null, actor: 'system', at: T0, recordedAt: T0 } as const;
		const account = { name: `P${String(i)}`, login: `p${String(i)}`, passwordHash: 'none' };
		const userId = to.users.create(writing, account);
		joinSpace(to, writing, { spaceId: space, userId, name: account.name, role: 'forecaster' });
		return userId;
	}
}

const ask = (app: TestApp, i: number): QuestionId =>
	app.ask({
		title: `Will number ${String(i)} come up?`,
		schedule: {
			...{ opensAt: T0, deadlineDay: null, zone: 'Europe/Budapest' },
			...{ closesAt: T0 + (5 + (i % 300)) * DAY, resolvesBy: null }
		}
	});

function state(
	{ store, space }: TestApp,
	userId: UserId,
	questionId: QuestionId,
	{ at: now, p: probability }: { at: number; p: number }
): void {
	const found = store.spaces.findFor(userId, space);
	if (found === undefined) throw new Error('no member');
	const said = { questionId, probability, distribution: null, rationale: '', evidenceIds: [] };
	stateForecast(store, { ...found, userId, now, recordedAt: now }, { ...said, origin: 'api' });
}

function addEvidence({ store, space, ann }: TestApp, questionId: QuestionId, at: number): void {
	const writing = { by: ann.id, actor: ann.id, at, recordedAt: at };
	const id = store.evidence.add(writing, {
		...{ spaceId: space, claim: 'It came up before.', articleId: null, excerpt: null },
		...{ excerptStart: null, excerptEnd: null, credibility: null, originGroup: null },
		publishedAt: null
	});
	store.evidence.attach(writing, space, id, questionId);
}
