import re
from editlint.analysis.reading.quantity import Quantity
_N={w:i for i,w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_R=re.compile(r"[£$€]?\d[\d,]*(?:\.\d+)?(?:\s?(?:%|per cent|percent|pounds|kilograms|acres|hectares|a\.m\.|p\.m\.|feet|years|days|hours|basis points))?|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?:[ -](?:years?|days?|hours?|feet))?")
def find_quantities(text,words,first,last,taken):
    if first>=last: return []
    out=[]
    for m in _R.finditer(text,words.starts[first],words.ends[last-1]+1):
        if any(s<m.end() and e>m.start() for s,e in taken): continue
        w=re.match(r"[a-z]+",m.group())
        v=_N[w.group()] if w else float(re.sub(r"[^\d.]","",re.match(r"\D?[\d,]*(?:\.\d+)?",m.group()).group()).strip(".") or 0)
        out.append(Quantity(m.start(),m.end(),"count",v,v,v,"","",m.start()))
    return out
