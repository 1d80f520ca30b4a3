import { describe, expect, test } from 'vitest';
import { isForeignWrite, signedIn } from '#lib/server/auth/request.ts';
import { testApp } from '../../support/app.ts';

const OWN = 'https://presage.example';

/** A write as it arrives; undefined headers are left out. */
const write = (headers: Record<string, string>, method = 'POST') =>
	new Request('http://127.0.0.1:4107/api/trpc/x', { method, headers });

describe('behind a proxy that asks for another host', () => {
	const host = '127.0.0.1:4107';
	test.each([
		['our own page', { host, origin: OWN }, false],
		['a page of another site', { host, origin: 'https://evil.example' }, true],
		[
			'one that claims to be forwarded',
			{ host, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
			true
		],
		['one that knows the inner address', { host, origin: `http://${host}` }, true],
		['ours without encryption', { host, origin: 'http://presage.example' }, true],
		['a page without an origin of its own', { host, origin: 'null' }, true],
		['a program, which names none', { host }, false]
	])('%s', (_, headers, isForeign) => {
		expect(isForeignWrite(write(headers), OWN)).toBe(isForeign);
	});
});

describe('where no origin is set, the host counts', () => {
	test.each([
		['our own page', { host: 'desk.local:3000', origin: 'http://desk.local:3000' }, false],
		['one behind a proxy that keeps the host', { host: 'presage.example', origin: OWN }, false],
		[
			'another port of the same computer',
			{ host: 'localhost:3000', origin: 'http://localhost:8080' },
			true
		],
		[
			'one that claims to be forwarded',
			{
				host: 'localhost:3000',
				origin: 'https://evil.example',
				'x-forwarded-host': 'evil.example'
			},
			true
		]
	])('%s', (_, headers, isForeign) => {
		expect(isForeignWrite(write(headers), null)).toBe(isForeign);
	});
});

test('reading is nobody’s write', () => {
	expect(isForeignWrite(write({ origin: 'https://evil.example' }, 'GET'), OWN)).toBe(false);
});

test.each([
	['https://presage.example/', 'presage_session', true],
	['http://127.0.0.1:3000/', 'presage_session_3000', false]
])('the cookie of %s is %s, secure: %s', (address, name, secure) => {
	const set: unknown[][] = [];
	const cookies = {
		get: () => undefined,
		set: (...args: unknown[]) => set.push(args)
	};
	const event = { url: new URL(address), cookies: cookies as never }; // all that a session asks of it
	signedIn(testApp().store, event, 0).session.set('secret');
	expect(set).toEqual([
		[name, 'secret', expect.objectContaining({ secure, httpOnly: true, sameSite: 'lax' })]
	]);
});
