/// The style of a report: light, dark and printed, without anything from the network.
enum ReportStyleSheet {
    static let css = """
        :root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--soft:#5a6675;--line:#d9dee5;
        --ground:#f5f7f9;--merge:#1f7a4d;--review:#b26a00;--leave:#8a94a3;--accent:#0b5cad}
        @media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--paper:#14181e;--soft:#a3afbf;
        --line:#323b47;--ground:#1c222b;--merge:#4cc38a;--review:#f0a63c;--leave:#7d899a;--accent:#78b4f5}}
        *{box-sizing:border-box}
        body{margin:0;font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);
        background:var(--paper)}
        main,header,nav{max-width:62rem;margin:0 auto;padding:0 1.25rem}
        header{padding-top:2rem}h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem}
        h2{font-size:1.35rem;margin:2.6rem 0 .6rem;padding-top:.6rem;border-top:1px solid var(--line)}
        h3{font-size:1.05rem;margin:1.6rem 0 .4rem}p{margin:.4rem 0 .8rem;max-width:46rem}
        .lead{font-size:1.15rem}.note{color:var(--soft);font-size:.9rem}
        nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;padding:0;list-style:none;margin:1rem 0 0}
        a{color:var(--accent)}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        li,p,dd,dt,summary,figcaption{overflow-wrap:anywhere}svg a:focus-visible rect,svg a:focus-visible circle{stroke:var(--ink);stroke-width:3}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.8rem;margin:1.4rem 0;padding:0}
        .facts div{background:var(--ground);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
        .facts dt{color:var(--soft);font-size:.85rem}.facts dd{margin:0;white-space:nowrap;font-size:1.5rem;font-weight:600;
        font-variant-numeric:tabular-nums}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem;margin:.6rem 0 1rem}
        caption{text-align:left;color:var(--soft);padding:.2rem 0;font-size:.9rem}
        th,td{text-align:left;vertical-align:top;padding:.32rem .7rem .32rem 0;border-bottom:1px solid var(--line);
        max-width:24rem;overflow-wrap:break-word}.scroll code{overflow-wrap:break-word}
        thead th{font-weight:600;color:var(--soft);white-space:nowrap}tbody th{font-weight:500}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .cluster{border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem .2rem;margin:.8rem 0;break-inside:avoid}
        .cluster h3{margin:.2rem 0;overflow-wrap:anywhere}.cluster caption{position:absolute;clip-path:inset(50%)}.cluster ul{margin:.2rem 0 .6rem;padding-left:1.2rem}
        .tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:0 .6rem;font-size:.82rem;
        color:var(--soft)}code{font-size:.88em;overflow-wrap:anywhere}
        figure{margin:1rem 0}figcaption{color:var(--soft);font-size:.9rem}
        svg{width:100%;height:auto;display:block}.merge{fill:var(--merge)}.review{fill:url(#hatch)}
        .leave{fill:none;stroke:var(--leave);stroke-width:1}.review-ground{fill:var(--review);opacity:.35}
        .review-line{stroke:var(--review);stroke-width:3}.grid{stroke:var(--line)}.whisker{stroke:var(--ink)}.threshold{stroke:var(--ink);
        stroke-dasharray:4 3}.tick,.mark{fill:var(--soft);font-size:11px;dominant-baseline:middle}
        .mark{fill:var(--ink)}.end{text-anchor:end}.middle{text-anchor:middle}
        .key{display:inline-block;width:.8em;height:.8em;margin:0 .2em 0 .6em;border:1px solid var(--leave)}
        .key.merge{background:var(--merge)}.key.review{background:repeating-linear-gradient(45deg,var(--review) 0 2px,transparent 2px 5px)}
        .bars dl{margin:.4rem 0}.bars div{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:.6rem}
        .bars dt{text-align:right;color:var(--soft)}.bars small{display:block;font-size:.8em}
        .off dd{position:relative;min-height:2.6em;border-left:0;background:linear-gradient(var(--line),var(--line)) 50% 0/1px 100% no-repeat}
        .off dd .bar,.off .at{position:absolute;top:.7em}.off .at{top:.3em;padding:0 .4em;white-space:nowrap}.off div{grid-template-columns:minmax(12rem,22rem) 1fr}.bars dd{margin:0;font-variant-numeric:tabular-nums;display:flex;
        align-items:center;gap:.5rem}.bar{display:inline-block;height:.8em;background:var(--accent);border-radius:2px}
        .facts a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.2em}
        a.k{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.2em}a.k:hover{text-decoration-color:currentColor}
        li:target{background:var(--ground);outline:2px solid var(--accent);outline-offset:2px}
        .held{border-left:.3rem solid var(--review);padding-left:.8rem}
        .pair{flex-direction:column;align-items:stretch!important;gap:.1rem!important}.line{display:flex;align-items:center;gap:.5rem;
        font-size:.85rem;white-space:nowrap}.hollow{display:inline-block;height:.7em;border:1px solid var(--accent);border-radius:2px}
        .trends>div{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem;margin-top:.4rem}
        .trend{border:1px solid var(--line);border-radius:.5rem;padding:.4rem .7rem}.trend-line{fill:none;stroke:var(--accent);
        stroke-width:2}.dot{fill:var(--accent)}
        @media (max-width:34rem){.bars div{grid-template-columns:1fr;gap:0}.bars dt{text-align:left;padding-top:.3rem}
        .wide .tick,.wide .mark{font-size:21px}.wide .axis{display:none}main,header,nav{padding:0 .9rem}
        .cluster thead{position:absolute;clip-path:inset(50%)}.cluster tr{display:block;padding:.35rem 0;border-bottom:1px solid var(--line)}
        .cluster tr>*{display:block;border:0;padding:0;max-width:none;overflow-wrap:anywhere}}
        details{margin:.5rem 0}summary{cursor:pointer;padding:.15rem 0}.behind{color:var(--soft);font-size:.9rem}.behind ul{padding-left:1.2rem}
        @media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#444;--line:#bbb;--ground:#f5f7f9;
        --merge:#1f7a4d;--review:#b26a00;--leave:#666;--accent:#0b5cad}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        @page{margin:16mm 14mm}header{padding-top:0}h2{margin-top:1.6rem}summary{list-style:none}body{font-size:9.5pt}nav,.behind:not([open]){display:none}a,.facts a,a.k{text-decoration:none;color:inherit}
        main,header{max-width:none;padding:0}p{max-width:none}h2,h3{break-after:avoid}tr{break-inside:avoid}
        .scroll{overflow:visible}details:not([open])>summary::after{content:" (folded; what is opened is printed)"}figure,.trend,.bars dl>div{break-inside:avoid}
        .facts{grid-template-columns:repeat(6,1fr);gap:.4rem;margin:.8rem 0}.facts div{padding:.35rem .5rem}.facts dd{font-size:.95rem}
        .cluster{padding:.3rem .6rem 0;margin:.5rem 0}.cluster ul{columns:2;column-gap:1.6rem;margin:.1rem 0 .3rem}.cluster table{margin:.2rem 0}
        table{font-size:.95em}th,td{padding:.18rem .5rem .18rem 0}}
        """
}
