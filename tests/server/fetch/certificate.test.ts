import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { parseAllowed } from '#lib/server/fetch/address.ts';
import { pageFetcher } from '#lib/server/fetch/fetch-page.ts';
import { selfSigned } from '../../support/self-signed.ts';

/** A site of our own by TLS, with a certificate that nobody vouches for; and how often it was asked for a page. */
async function secureSite(name: string) {
	let asked = 0;
	const server = createServer(selfSigned(name), (_, response) => {
		asked += 1;
		response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Forged.</p>');
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.close();
		server.closeAllConnections();
	});
	// A server that listens on a port has an address with one.
	const { port } = server.address() as AddressInfo;
	return { port, asked: () => asked };
}

const fetchPage = pageFetcher({
	allowed: parseAllowed('127.0.0.0/8'),
	resolve: () => Promise.resolve(['127.0.0.1'])
});

test('the certificate of this test is one: for its name, signed by itself, and valid', () => {
	const certificate = new X509Certificate(selfSigned('news.example').cert);
	expect(certificate.checkHost('news.example')).toBe('news.example');
	expect(certificate.checkHost('other.example')).toBeUndefined();
	expect(certificate.verify(certificate.publicKey)).toBe(true);
	expect(Date.parse(certificate.validTo)).toBeGreaterThan(Date.now());
});

test.each(['news.example', 'other.example'])(
	'a site that nobody vouches for, calling itself %s, is refused with a sentence and asked for nothing',
	async (name) => {
		const site = await secureSite(name);
		await expect(fetchPage(`https://news.example:${String(site.port)}/`)).rejects.toMatchObject({
			field: 'url',
			message: expect.stringMatching(
				/^The connection to news\.example is not secure: its certificate is not accepted\. .*paste the text/
			) as string
		});
		expect(site.asked()).toBe(0);
	}
);
