import { bench, describe } from 'vitest';
import { sql } from 'drizzle-orm';
import { busySpace } from './support/busy-space.ts';

describe('a space with 5,000 open questions', () => {
	const app = busySpace(5000);
	const { store, space: spaceId } = app;
	const api = app.as(app.bob);
	bench('reference: one read of each unsettled question', () => {
		store.db.all(sql`select q.* from unsettled_question u join question q on q.id = u.question_id`);
	});
	bench('desk.today of somebody who forecast on most', async () => {
		await api.desk.today({ spaceId });
	});
	bench('desk.moves over a week', async () => {
		await api.desk.moves({ spaceId, over: 'week' });
	});
	bench('find.all of a word that every question has', async () => {
		await api.find.all({ spaceId, text: 'will', recent: [] });
	});
	bench('queue.at', async () => {
		await api.queue.at({ spaceId });
	});
});
