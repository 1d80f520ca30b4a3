import ipaddr from 'ipaddr.js';

/** What the surroundings let the product reach beside the public internet. */
export type Allowed = {
	/** Networks, each as its first address and how many of its bits count. */
	readonly networks: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];
	/** Names, in small letters: whatever they resolve to. */
	readonly hosts: readonly string[];
};

export const NOTHING_MORE: Allowed = { networks: [], hosts: [] };

/**
 * Whether an address is one of the public internet, as the registries of special addresses have it. An IPv4 address inside an
 * IPv6 one (mapped, or by NAT64) is judged by itself; 6to4, Teredo and the old "compatible" form, which nothing serves pages
 * over, are not public. What is no address is not public either.
 *
 * @param address as a resolver gives it, or as the WHATWG URL parser writes it, without brackets
 * @example isPublicAddress('169.254.169.254') // => false
 */
export function isPublicAddress(address: string): boolean {
	// A zone id names a link of this machine.
	if (address.includes('%') || !isWritten(address)) return false;
	const parsed = ipaddr.parse(address);
	return parsed instanceof ipaddr.IPv4 ? isPublicV4(parsed) : isPublicV6(parsed);
}

/** Whether an address, or the name it was found by, is one that the surroundings let through. */
export function isAllowed(allowed: Allowed, host: string, address: string): boolean {
	if (allowed.hosts.includes(host)) return true;
	if (!isWritten(address)) return false;
	const parsed = ipaddr.process(address);
	return allowed.networks.some(
		([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits)
	);
}

/**
 * Reads a list of addresses (`192.168.1.7`), networks (`10.0.0.0/8`, `fd00::/8`) and names (`wiki.intranet`), parted by commas
 * or blanks.
 *
 * @throws {RangeError} naming what is none of these
 */
export function parseAllowed(list: string): Allowed {
	const networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
	const hosts: string[] = [];
	for (const part of list.split(/[\s,]+/).filter((each) => each !== '')) {
		if (ipaddr.isValidCIDR(part)) networks.push(ipaddr.parseCIDR(part));
		else if (isWritten(part)) networks.push(wholeOf(ipaddr.parse(part)));
		else if (NAME.test(part)) hosts.push(part.toLowerCase());
		else
			throw new RangeError(
				`"${part}" must be an address, a network like 10.0.0.0/8, or a name like wiki.intranet`
			);
	}
	return { networks, hosts };
}

/** Letters, or it would be an address with a slip in it. */
const NAME = /^(?=.*[a-z])[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i;

/** Four numbers or colons: the short and octal spellings that `ipaddr` also reads are turned into these by whoever parses an address of the web. */
const isWritten = (address: string): boolean =>
	ipaddr.IPv4.isValidFourPartDecimal(address) || ipaddr.IPv6.isValid(address);

const wholeOf = (address: ipaddr.IPv4 | ipaddr.IPv6): [ipaddr.IPv4 | ipaddr.IPv6, number] => [
	address,
	address.kind() === 'ipv4' ? 32 : 128
];

/** A public address by its range, which answers machines of one cloud with their own secrets. */
const METADATA = '168.63.129.16';

const isPublicV4 = (address: ipaddr.IPv4): boolean =>
	address.range() === 'unicast' && address.toString() !== METADATA;

/** All that was ever given out for the internet at large. */
const GLOBAL: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];

function isPublicV6(address: ipaddr.IPv6): boolean {
	if (address.isIPv4MappedAddress()) return isPublicV4(address.toIPv4Address());
	if (address.match(NAT64)) return isPublicV4(new ipaddr.IPv4(address.toByteArray().slice(12)));
	return address.range() === 'unicast' && address.match(GLOBAL);
}
