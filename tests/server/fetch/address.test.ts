import { expect, test } from 'vitest';
import { isAllowed, isPublicAddress, parseAllowed } from '#lib/server/fetch/address.ts';
import { hostOf } from '#lib/server/fetch/host.ts';

/** What the address of a page comes to, as the fetcher sees it. */
const hostIn = (address: string): string => hostOf(new URL(address));

test.each([
	...['127.0.0.1', '127.255.255.254', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
	...['169.254.169.254', '169.254.0.1', '0.0.0.0', '0.1.2.3', '255.255.255.255', '240.0.0.1'],
	...['100.64.0.1', '100.100.100.200', '100.127.255.255', '198.18.0.1', '198.19.255.255'],
	...['192.0.2.1', '198.51.100.7', '203.0.113.9', '192.0.0.192', '192.88.99.1', '224.0.0.1'],
	...['239.255.255.255', '168.63.129.16', '::', '::1', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
	...['2606:4700::1%1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', 'fec0::1', '2001:db8::1', '3fff::1'],
	...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', '::7f00:1'],
	...['::ffff:0:7f00:1', '64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '100::1'],
	...['2002:7f00:1::', '2002:0808:0808::1', '2001::1', '2001:0:5ef5:79fb::1', '2001:20::1'],
	...['2001:2::1', '5f00::1', '4000::1', 'not an address', '', '127.1', '0x7f000001', '08.8.8.8']
])('%s is not of the public internet', (address) => {
	expect(isPublicAddress(address)).toBe(false);
});

test.each([
	...['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.32.0.1', '100.128.0.1', '198.20.0.1'],
	...['2606:4700:4700::1111', '2a00:1450:4001:82b::200e', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8']
])('%s is', (address) => {
	expect(isPublicAddress(address)).toBe(true);
});

test.each([
	['decimal', 'http://2130706433/'],
	['hexadecimal', 'http://0x7f000001/'],
	['hexadecimal by parts', 'http://0x7f.0x0.0x0.0x1/'],
	['octal', 'http://0177.0.0.1/'],
	['all octal', 'http://017700000001/'],
	['short', 'http://127.1/'],
	['shorter', 'http://0/'],
	['with a dot at the end', 'http://127.0.0.1./'],
	['in full-width digits', 'http://１２７.０.０.１/'],
	['with credentials in front', 'http://example.com@127.0.0.1/'],
	['percent-encoded', 'http://%31%32%37.0.0.1/'],
	['mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
	['the other loopback', 'http://[0:0:0:0:0:0:0:1]/'],
	['for the cloud', 'http://[fd00:ec2::254]/latest/']
])('an inner address is known when it is spelled otherwise: %s', (_, address) => {
	expect(isPublicAddress(hostIn(address))).toBe(false);
});

test('a name with a dot at its end is the same name', () => {
	expect(hostIn('https://news.example./a')).toBe('news.example');
});

test('an allow-list lets addresses, networks and names in, and nothing beside them', () => {
	const allowed = parseAllowed('10.1.0.0/16, 192.168.1.7 fd12::/16,wiki.Intranet');
	const isIn = (host: string, address = host) => isAllowed(allowed, host, address);
	expect([isIn('10.1.2.3'), isIn('::ffff:10.1.2.3'), isIn('192.168.1.7')]).toEqual(
		Array(3).fill(true)
	);
	expect([isIn('fd12::1'), isIn('wiki.intranet', '172.16.0.9')]).toEqual([true, true]);
	expect([isIn('10.2.0.1'), isIn('192.168.1.8'), isIn('x.wiki.intranet', '10.9.9.9')]).toEqual(
		Array(3).fill(false)
	);
	expect(isAllowed(parseAllowed(''), '127.0.0.1', '127.0.0.1')).toBe(false);
});

test.each(['10.0.0.0/33', '300.1.1.1', 'http://wiki', '10.0.0', '-wiki'])(
	'an allow-list with %s in it is refused by name',
	(part) => {
		expect(() => parseAllowed(`127.0.0.1 ${part}`)).toThrow(part);
	}
);
