import { expect, test } from 'vitest';
import { fewAtOnce } from '#lib/server/fetch/few-at-once.ts';

/** Work that goes on until it is ended. */
function waiting() {
	let end: () => void = () => undefined;
	const work = new Promise<void>((resolve) => {
		end = resolve;
	});
	return { work: () => work, end };
}

test('one person has three articles read at once, and more as soon as one has come', async () => {
	const run = fewAtOnce();
	const [first, second] = [waiting(), waiting()];
	const running = [first, second, second].map(({ work }) => run('u_ann', work));
	await expect(run('u_ann', first.work)).rejects.toMatchObject({
		...{ code: 'too_many', message: expect.stringContaining('Three articles') as unknown }
	});
	first.end();
	await running[0];
	await expect(run('u_ann', () => Promise.resolve('page'))).resolves.toBe('page');
	second.end();
	await Promise.all(running);
});

test('all together have eight, and a failed one makes room as well', async () => {
	const run = fewAtOnce();
	const { work, end } = waiting();
	const fails = waiting();
	const failing = run('u_0', async () => {
		await fails.work();
		throw new Error('not fetched');
	});
	const running = Array.from({ length: 7 }, (_, i) => run(`u_${String(i + 1)}`, work));
	await expect(run('u_9', work)).rejects.toThrow('Many articles are being read');
	fails.end();
	await expect(failing).rejects.toThrow('not fetched');
	await expect(run('u_9', () => Promise.resolve('page'))).resolves.toBe('page');
	end();
	await Promise.all(running);
});
