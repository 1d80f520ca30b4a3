/** The picture of a rendered chart, one element a line, without the marks of hydration and scoping. */
export function pictureOf(body: string): string {
	const svg = /<svg[^>]*class="plot[\s\S]*?<\/svg>/.exec(body)?.[0] ?? '';
	return svg
		.replaceAll(/<!--[\s\S]*?-->/g, '')
		.replaceAll(/ ?svelte-[a-z0-9]+/g, '')
		.replaceAll(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
		.replaceAll(/></g, '>\n<')
		.concat('\n');
}

/** The d of the path with this stroke and width. */
export const pathOf = (body: string, stroke: string, width: number): string =>
	new RegExp(
		`<path d="([^"]*)" fill="none" stroke="${stroke.replace(/[()]/g, '\\$&')}" stroke-width="${width}"`
	).exec(body)?.[1] ?? '';
