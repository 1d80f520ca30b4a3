import { describe, expect, test } from 'vitest';
import { readFetchAllowed, readMailServer } from '#lib/server/env.ts';

const MAIL_FROM = 'Presage <presage@example.org>';

describe('the mail server', () => {
	test('is none where none is named', () => {
		expect(readMailServer({})).toBeNull();
		expect(readMailServer({ SMTP_URL: '', MAIL_FROM: '' })).toBeNull();
	});

	test('is read with its account, whose signs may be written in percent', () => {
		const SMTP_URL = 'smtp://presage%40example.org:p%2Fss%3A@mail.example.org';
		expect(readMailServer({ SMTP_URL, MAIL_FROM })).toEqual({
			...{ host: 'mail.example.org', port: 587, isSecure: false, from: MAIL_FROM },
			account: { user: 'presage@example.org', pass: 'p/ss:' }
		});
		expect(readMailServer({ SMTP_URL: 'smtps://mail.example.org', MAIL_FROM })).toMatchObject({
			...{ port: 465, isSecure: true, account: null }
		});
		expect(readMailServer({ SMTP_URL: 'smtp://[::1]:2525', MAIL_FROM })).toMatchObject({
			...{ host: '::1', port: 2525 }
		});
	});

	test.each([
		[{ SMTP_URL: 'mail.example.org', MAIL_FROM }, 'SMTP_URL must be like'],
		[{ SMTP_URL: 'https://presage:hunter2@mail.example.org', MAIL_FROM }, 'SMTP_URL must be like'],
		[{ SMTP_URL: 'smtp://', MAIL_FROM }, 'SMTP_URL must be like'],
		[{ SMTP_URL: 'smtp://mail.example.org' }, 'MAIL_FROM must be an address'],
		[{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Presage' }, 'MAIL_FROM must be an address'],
		[{ SMTP_URL: 'smtp://a.example', MAIL_FROM: 'a@b.c\r\nBcc: x@y.z' }, 'MAIL_FROM must be'],
		[{ MAIL_FROM }, 'MAIL_FROM is set, and SMTP_URL is not.']
	])(
		'named wrongly is refused with a sentence, and without its password: %j',
		(given, sentence) => {
			expect(() => readMailServer(given)).toThrow(sentence);
			expect(() => readMailServer(given)).not.toThrow(/hunter2/u);
		}
	);
});

describe('the allow-list for fetching', () => {
	test('is empty where nothing is set', () => {
		expect(readFetchAllowed({})).toEqual({ networks: [], hosts: [] });
	});

	test('with something else in it is refused with a sentence', () => {
		expect(() => readFetchAllowed({ PRESAGE_FETCH_ALLOW: '10.0.0.0/8, http://wiki' })).toThrow(
			'In PRESAGE_FETCH_ALLOW "http://wiki" must be an address, a network like 10.0.0.0/8, or a name like wiki.intranet.'
		);
	});
});
