"""The style of a printed review: dark on white on every screen and paper; nothing is fetched.

It holds no quote, bracket or ampersand, so that it passes through the escaping of all text unchanged. Qt's rich text
obeys what it knows of it and leaves out the rest.
"""

__all__ = ["STYLE"]

STYLE = """
@page{margin:18mm 17mm}
html{color-scheme:light}
body{font-family:Inter,Noto Sans,Segoe UI,sans-serif;font-size:10pt;line-height:130%;color:#1B2427;background:#FFFFFF;
 max-width:46em;margin:0 auto}
h1{font-size:24pt;font-weight:600;line-height:120%;margin:0 0 4px 0}
h2{font-size:15pt;font-weight:600;line-height:120%;margin:22px 0 6px 0}
h3{font-size:11pt;font-weight:600;margin:12px 0 3px 0}
p{margin:0 0 6px 0}
ul{margin:0 0 7px 0}
li{margin:0 0 3px 0}
.part{color:#5E686B;font-size:8pt;margin:0 0 8px 0}
.lead{font-size:11.5pt;margin:0 0 8px 0}
.small{color:#4A5559;font-size:8.5pt}
.ask{font-weight:600;margin:4px 0 6px 0}
table{border-collapse:collapse;margin:4px 0 8px 0}
td,th{vertical-align:top;text-align:left}
.frame td{border:1px solid #85837A}
.red td{border:2px solid #B03C10}
.grid td,.grid th{border:1px solid #85837A}
.grid th{background-color:#EDEBE5;font-size:8.5pt;font-weight:600}
@media screen{
body{padding:24px}
}
@media print{
.frame,.red,.grid tr{page-break-inside:avoid}
h2,h3{page-break-after:avoid}
}
"""
