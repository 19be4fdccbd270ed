"""The sheets' style: dark on white on every screen and paper, A4 and Letter alike; nothing is fetched.

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
h2{font-size:17pt;font-weight:600;line-height:120%;margin:0 0 10px 0}
h3{font-size:11pt;font-weight:600;margin:12px 0 3px 0}
p{margin:0 0 6px 0}
ul,ol{margin:0 0 7px 0}
li{margin:0 0 3px 0}
.part{page-break-before:always;color:#5E686B;font-size:8pt;margin:0 0 12px 0}
.first{color:#5E686B;font-size:8pt;margin:0 0 12px 0}
.lead{font-size:11.5pt;margin:0 0 12px 0}
.soft{color:#4A5559}
.small{color:#4A5559;font-size:8.5pt}
.ask{font-size:11.5pt;font-weight:600;margin:8px 0 6px 0}
.scissors{color:#5E686B;font-size:8pt;margin:0}
table{border-collapse:collapse;margin:4px 0 8px 0}
td,th{vertical-align:top;text-align:left}
.frame td{border:1px solid #85837A}
.red td{border:2px solid #B03C10}
.quiet td{background-color:#EDEBE5}
.card td{border:1px dashed #5E686B;width:50%}
.options td{border:1px solid #85837A}
.options .letter{font-size:12pt;font-weight:600;text-align:center}
.options .tick{text-align:center}
.grid td,.grid th{border:1px solid #85837A}
.grid th{background-color:#EDEBE5;font-size:8.5pt;font-weight:600}
.lines td{border-bottom:1px solid #85837A}
@media screen{
body{padding:24px}
.part{border-top:2px solid #85837A;padding-top:24px;margin-top:32px}
}
@media print{
.frame,.red,.card tr,.pairs tr,.options tr,.grid tr,.lines{page-break-inside:avoid}
h2,h3{page-break-after:avoid}
.quiet td,.grid th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
"""
