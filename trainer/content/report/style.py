"""The report's style sheet: the app's palette (notes of the look), light, dark and on paper; nothing is fetched.

It holds no quote, bracket or ampersand, so that it passes through the escaping of all text unchanged.
"""

__all__ = ["DARK", "LIGHT", "style_sheet"]

LIGHT = {
    "canvas": "#F5F4F0",
    "surface": "#FFFFFF",
    "sunken": "#EDEBE5",
    "border": "#DDDAD1",
    "outline": "#85837A",
    "text": "#1B2427",
    "text2": "#4A5559",
    "text3": "#5E686B",
    "accent": "#1D5C72",
    "accent_soft": "#E0ECEF",
    "accent_text": "#174E62",
    "on_accent": "#FFFFFF",
    "good": "#1A6B55",
    "good_soft": "#DFF1EA",
    "bad": "#B03C10",
    "bad_soft": "#FBEAE1",
    "warn": "#80560A",
    "warn_soft": "#F7ECD2",
    "focus": "#0F6FA8",
}
DARK = {
    "canvas": "#11171A",
    "surface": "#192125",
    "sunken": "#222C31",
    "border": "#2F3B41",
    "outline": "#75848B",
    "text": "#E9EDED",
    "text2": "#B9C4C7",
    "text3": "#94A1A6",
    "accent": "#7FC1D4",
    "accent_soft": "#1D3A45",
    "accent_text": "#A5D8E6",
    "on_accent": "#0A2028",
    "good": "#86DDB9",
    "good_soft": "#173830",
    "bad": "#F28E66",
    "bad_soft": "#45261A",
    "warn": "#E3BA6B",
    "warn_soft": "#3A2F17",
    "focus": "#6FC3FF",
}
_HEAT_LIGHT = {"heat0": "#E9E7E0", "heat1": "#BCD6DC", "heat2": "#85B3BF", "heat4": "#1D5C72"}
_HEAT_DARK = {"heat0": "#232D32", "heat1": "#204551", "heat2": "#2F6576", "heat4": "#8CCFE0"}

_RULES = """
*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--canvas);color:var(--text);font-variant-numeric:tabular-nums;
 font:400 15px/1.5 Inter,system-ui,-apple-system,Segoe UI,Noto Sans,sans-serif}
header,main,footer{max-width:1128px;margin:0 auto;padding:0 24px}
header{padding-top:48px}
footer{padding-top:8px;padding-bottom:48px;color:var(--text3);font-size:13px}
h1{font-size:30px;line-height:1.2;font-weight:600;margin:0 0 8px}
h2{font-size:24px;line-height:1.25;font-weight:600;margin:48px 0 8px}
h3{font-size:18px;line-height:1.3;font-weight:600;margin:0}
p{margin:0 0 12px;max-width:46em}
a{color:var(--accent_text);text-underline-offset:2px}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.lead{font-size:17px;margin-bottom:16px;max-width:none}
.soft{color:var(--text2)}
.card{background:var(--surface);border:1px solid var(--border);border-radius:12px;padding:24px;margin:16px 0}
.tiles{display:flex;flex-wrap:wrap;gap:8px 40px;margin:0 0 20px}
.tiles div{display:flex;flex-direction:column-reverse}
.tiles dt{color:var(--text2);font-size:13px}
.tiles dd{margin:0;font-size:24px;line-height:1.2;font-weight:600}
.topics{list-style:none;margin:0;padding:0}
.topics li{display:grid;grid-template-columns:13em 1fr auto;gap:4px 16px;align-items:baseline;padding:8px 0;
 border-top:1px solid var(--border)}
.topics p{margin:0}
.badge{display:inline-block;font-size:12px;line-height:20px;font-weight:600;white-space:nowrap;padding:0 10px;
 border-radius:10px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.good{background:var(--good_soft);color:var(--good)}
.look{background:var(--warn_soft);color:var(--warn)}
.bad{background:var(--bad_soft);color:var(--bad)}
.open{background:var(--sunken);color:var(--text2)}
.short{color:var(--bad)}
.title{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline;justify-content:space-between;margin-bottom:4px}
.wide{overflow-x:auto;margin-top:16px}
.small table{width:auto}
.small th,.small td{padding-right:20px}
.pair{display:flex;flex-wrap:wrap;gap:0 56px}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.4}
caption{text-align:left;font-weight:600;padding:0 0 8px;color:var(--text2);font-size:13px}
th,td{text-align:left;vertical-align:baseline;padding:6px 16px 6px 0;border-top:1px solid var(--border)}
th:last-child,td:last-child{padding-right:0}
thead th,thead td{border-top:0;font-size:12px;font-weight:500;color:var(--text3);vertical-align:bottom}
tbody th{font-weight:500}
tfoot th,tfoot td{font-weight:600;border-top:2px solid var(--border)}
.n{text-align:right;white-space:nowrap}
thead .n{white-space:normal}
.k{white-space:nowrap}
.t,.p{min-width:14em;overflow-wrap:anywhere}
td.g,th.g,thead td.g{vertical-align:middle;padding-top:0;padding-bottom:0}
thead td.g{vertical-align:bottom;padding-bottom:6px}
details{margin-top:16px}
summary{cursor:pointer;color:var(--accent_text);font-weight:500;font-size:14px;padding:4px 0}
.legend{color:var(--text3);font-size:13px;margin:8px 0 0;max-width:none}
.card p:last-child{margin-bottom:0}
svg{display:block;print-color-adjust:exact;-webkit-print-color-adjust:exact}
svg.key{display:inline-block;vertical-align:-3px;margin:0 4px 0 12px}
svg text{font-size:11px;font-weight:600;fill:var(--text)}
svg text.tick{font-weight:400;fill:var(--text3)}
.track{fill:var(--sunken)}
.fill{fill:var(--accent)}
.over{fill:var(--bad)}
.span{stroke:var(--accent);stroke-width:2}
.spanover{stroke:var(--bad);stroke-width:2}
.even{stroke:var(--text);stroke-width:1.5}
.chance{stroke:var(--outline);stroke-width:1.5}
.gate{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:3 2}
.heat0{fill:var(--heat0)}
.heat1{fill:var(--heat1)}
.heat2{fill:var(--heat2)}
.heat4{fill:var(--heat4)}
svg text.on4{fill:var(--on_accent)}
svg.graph text{font-size:12px;font-weight:400}
svg.graph text.heading{font-size:13px;font-weight:600}
svg.graph text.strong{font-weight:600}
svg.graph text.quiet{fill:var(--text3)}
.graph .node{fill:var(--surface);stroke:var(--outline);stroke-width:1.5}
.graph .pill{stroke:var(--outline);stroke-width:1}
.graph .redline{stroke:var(--bad);stroke-width:3;stroke-dasharray:6 3}
.key .redline{fill:none;stroke-width:2;stroke-dasharray:4 2}
.goodflag{fill:var(--good_soft);stroke:var(--good);stroke-width:1}
.badflag{fill:var(--bad_soft);stroke:var(--bad);stroke-width:1}
svg.graph text.goodflagtext{font-size:11px;font-weight:600;fill:var(--good)}
svg.graph text.badflagtext{font-size:11px;font-weight:600;fill:var(--bad)}
.edge{fill:none;stroke-linecap:butt}
.edge0{stroke:var(--outline);stroke-opacity:.5}
.edge1{stroke:var(--heat2);stroke-opacity:.75}
.edge2{stroke:var(--heat2)}
.edge4{stroke:var(--heat4)}
.legend .signs{white-space:nowrap;margin-right:4px}
.legend .key:first-child{margin-left:4px}
.steps{margin:0;padding-left:1.4em}
td .legend{display:block;margin:0}
.thin{stroke:var(--bad);stroke-width:1.5;stroke-dasharray:3 2}
@media (max-width:720px){
header,main,footer{padding-left:16px;padding-right:16px}
header{padding-top:24px}
.card{padding:16px}
.tiles{gap:8px 28px}
.topics li{grid-template-columns:1fr auto}
.topics p{grid-column:1 / -1;grid-row:2}
h2{margin-top:32px}
}
@media print{
body{background:none;font-size:10pt}
header,main,footer{max-width:none;padding:0}
.card{border:0;padding:0;margin:24px 0}
.wide{overflow:visible}
table{font-size:9pt}
tfoot{display:table-row-group}
tr,.topics li,svg.graph{break-inside:avoid}
svg.graph:not(.key){max-width:100%;height:auto}
h2,h3,caption{break-after:avoid}
a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;block-size:auto}
summary{display:none}
}
"""


def style_sheet() -> str:
    """The whole sheet: light where nothing else is asked for (on paper always), dark where the reader's system is."""
    light, dark = _variables(LIGHT | _HEAT_LIGHT), _variables(DARK | _HEAT_DARK)
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}{_RULES}"


def _variables(colours: dict[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())
