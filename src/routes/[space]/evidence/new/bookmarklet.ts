/** As much of a selection as an address carries: a Cyrillic letter takes six characters in it. */
const MOST = 1200;

/**
 * A bookmark that opens the form for evidence with the page somebody is on: its address, its title, and what they have selected there.
 * It sends nothing by itself.
 *
 * @param origin where this Presage is reached
 */
export const bookmarklet = (origin: string): string =>
	`javascript:${encodeURIComponent(
		`(()=>{const q=new URLSearchParams({url:location.href,title:document.title,text:String(getSelection()).slice(0,${String(MOST)})});open(${JSON.stringify(`${origin}/capture?`)}+q)})()`
	)}`;
