import { expect, test } from 'vitest';
import { createLimiter, type Limiter } from '#lib/server/auth/limits.ts';

const PROXY = '10.0.0.1';

/** So many wrong passwords, one account each or all at one; says how many were let through to be looked at. */
async function fail(limiter: Limiter, times: number, nameOf: (i: number) => string, from = PROXY) {
	let tried = 0;
	for (let i = 0; i < times; i++)
		tried += await limiter.begin(nameOf(i), from).then(
			() => 1,
			() => 0
		);
	return tried;
}

test('sixty wrong passwords of strangers behind the same proxy keep nobody from signing in', async () => {
	const limiter = createLimiter();
	await fail(limiter, 500, (i) => `guess ${i}`);
	await expect(limiter.begin('ann', PROXY)).resolves.toBeUndefined();
});

test('signing in uses nothing up, however often', async () => {
	const limiter = createLimiter();
	for (let i = 0; i < 200; i++) {
		await limiter.begin('ann', PROXY);
		await limiter.succeed('ann', PROXY);
	}
	expect(await fail(limiter, 20, () => 'bob')).toBe(10);
});

test('ten wrong passwords at one account are the most from one address; elsewhere it stays open', async () => {
	const limiter = createLimiter();
	expect(await fail(limiter, 20, () => 'ann')).toBe(10);
	await expect(limiter.begin('ann', PROXY)).rejects.toMatchObject({
		message: 'Too many tries. Wait 15 minutes.'
	});
	await expect(limiter.begin('ann', '10.0.0.2')).resolves.toBeUndefined();
});

test('an address that tries names out gets three tries at each', async () => {
	const limiter = createLimiter();
	await fail(limiter, 60, (i) => `guess ${i}`);
	expect(await fail(limiter, 300, (i) => `name ${i % 30}`)).toBe(90);
});

test('tries at once are as many as tries in turn', async () => {
	const limiter = createLimiter();
	const all = await Promise.allSettled(
		Array.from({ length: 50 }, () => limiter.begin('ann', PROXY))
	);
	expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});

test.each([
	['2001:db8:0:5::1', '2001:db8:0:5:aaaa:bbbb:cccc:dddd', 10],
	['2001:db8::1', '2001:db8::2', 10],
	['2001:db8:0:5::1', '2001:db8:0:6::1', 20],
	['::ffff:10.0.0.1', '::ffff:10.0.0.2', 20]
])('%s and %s get %i tries together', async (one, other, together) => {
	const limiter = createLimiter();
	const tried = await fail(limiter, 10, () => 'ann', one);
	expect(tried + (await fail(limiter, 10, () => 'ann', other))).toBe(together);
});
