/** The host of an address as names are compared: no brackets around an IPv6 address, no dot at the end. */
export const hostOf = ({ hostname }: URL): string =>
	hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
