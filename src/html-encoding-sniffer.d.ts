/** The package brings no types of its own. */
declare module 'html-encoding-sniffer' {
	/** The name of the encoding of an HTML document, by the standard's order: byte order mark, transport, `<meta>`, default. */
	// eslint-disable-next-line no-restricted-syntax -- the package has no other export
	export default function sniff(
		bytes: Uint8Array,
		options: { transportLayerEncodingLabel?: string; defaultEncoding?: string }
	): string;
}
