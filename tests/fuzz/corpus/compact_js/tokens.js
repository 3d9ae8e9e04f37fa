// a
const a = `x ${ b + `y ${ {c: '}'}.c } z` } // `; /* c
d */ if (e) /[/\]]'/g.test(f) ; g = h / i / j++ / 2
k = 1 .l + +m - -n < !o; return
/p/ in q; r.return / s / t
