/// Registrable domains whose addresses and pages belong to everybody.
enum MassProviders {
    /// Free and access providers' mail by country, disposable addresses, social networks, site
    /// builders and shops, and the domains that RFC 2606 reserves for examples. The label before the suffix counts where a provider uses many suffixes.
    static let domains = Lexicon(
        words: """
            gmail.com googlemail.com google.com outlook.com outlook.de outlook.fr outlook.es \
            outlook.it outlook.jp outlook.com.br outlook.com.au msn.com passport.com windowslive.com \
            icloud.com me.com mac.com aol.com aol.de aol.fr aol.co.uk aim.com netscape.net \
            compuserve.com cs.com mail.com email.com usa.com post.com consultant.com engineer.com \
            protonmail.com protonmail.ch proton.me pm.me tutanota.com tutanota.de tuta.io tuta.com \
            fastmail.com fastmail.fm hushmail.com zoho.com zohomail.com zoho.eu inbox.com lycos.com \
            lycos.de excite.com rocketmail.com ymail.com myspace.com juno.com netzero.net netzero.com \
            mailinator.com guerrillamail.com 10minutemail.com yopmail.com trashmail.com tempmail.com \
            sharklasers.com throwawaymail.com mailbox.org posteo.de posteo.net hey.com duck.com \
            privaterelay.appleid.com relay.firefox.com simplelogin.com gmx.de gmx.net gmx.at gmx.ch \
            gmx.com gmx.fr gmx.org web.de t-online.de freenet.de arcor.de 1und1.de online.de \
            onlinehome.de vodafone.de vodafonemail.de kabelmail.de kabel-deutschland.de unitybox.de \
            alice-dsl.net alice.de o2mail.de o2online.de versanet.de ewetel.net ewe.net netcologne.de \
            m-net.de mnet-online.de email.de mail.de mailbox.de nexgo.de tele2.de ok.de emailn.de \
            gmx.eu magenta.de telekom.de telekom-mail.de osnanet.de htp-tel.de aon.at chello.at \
            inode.at drei.at kabsi.at utanet.at tele2.at a1.net liwest.at bluewin.ch hispeed.ch \
            sunrise.ch swissonline.ch freesurf.ch green.ch vtxnet.ch bluemail.ch orange.fr wanadoo.fr \
            free.fr sfr.fr neuf.fr laposte.net voila.fr club-internet.fr numericable.fr noos.fr \
            cegetel.net bbox.fr aliceadsl.fr 9online.fr tele2.fr dartybox.com gmx.fr libertysurf.fr \
            btinternet.com btopenworld.com btconnect.com bt.com sky.com talktalk.net tiscali.co.uk \
            virginmedia.com virgin.net ntlworld.com blueyonder.co.uk plusnet.com plus.net o2.co.uk \
            orange.net tesco.net freeserve.co.uk fsmail.net fsnet.co.uk lineone.net madasafish.com \
            zen.co.uk onetel.com ee.co.uk mypostoffice.co.uk supanet.com eircom.net indigo.ie iol.ie \
            vodafone.ie libero.it virgilio.it alice.it tin.it tim.it tiscali.it fastwebnet.it inwind.it \
            iol.it email.it poste.it pec.it legalmail.it pec.libero.it hotmail.it vodafone.it \
            teletu.it aruba.it arubapec.it blu.it supereva.it katamail.com telefonica.net terra.es ono.com \
            movistar.es orange.es vodafone.es jazztel.es ya.com eresmas.com euskaltel.net telecable.es \
            wanadoo.es mundo-r.com sapo.pt iol.pt netcabo.pt clix.pt mail.telepac.pt telepac.pt \
            vodafone.pt meo.pt ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl hetnet.nl xs4all.nl \
            upcmail.nl chello.nl quicknet.nl casema.nl telfort.nl tele2.nl zonnet.nl online.nl \
            live.nl wanadoo.nl freeler.nl caiway.nl solcon.nl telenet.be skynet.be proximus.be \
            scarlet.be voo.be pandora.be belgacom.net base.be pt.lu internet.lu vo.lu telia.com \
            telia.se tele2.se comhem.se bredband.net bredbandsbolaget.se spray.se swipnet.se home.se \
            bahnhof.se glocalnet.net passagen.se telenor.se bredband2.com online.no broadpark.no \
            telenor.no frisurf.no getmail.no lyse.net altibox.no start.no c2i.net mail.dk tdcadsl.dk \
            tdc.dk jubii.dk ofir.dk stofanet.dk youmail.dk webspeed.dk get2net.dk kolumbus.fi \
            saunalahti.fi luukku.com suomi24.fi elisanet.fi pp.inet.fi inet.fi dnainternet.net \
            welho.com sci.fi netti.fi kotinet.com jippii.fi simnet.is internet.is wp.pl o2.pl onet.pl \
            onet.eu op.pl poczta.onet.pl poczta.fm interia.pl interia.eu gazeta.pl tlen.pl vp.pl \
            autograf.pl neostrada.pl spoko.pl buziaczek.pl go2.pl seznam.cz email.cz centrum.cz \
            volny.cz post.cz atlas.cz quick.cz tiscali.cz azet.sk centrum.sk zoznam.sk post.sk \
            freemail.hu citromail.hu t-online.hu indamail.hu vipmail.hu upcmail.hu invitel.hu \
            gmx.hu chello.hu abv.bg mail.bg dir.bg siol.net volja.net t-2.net net.hr inet.hr \
            t-com.hr vip.hr eunet.rs sbb.rs ptt.rs telekom.rs otenet.gr forthnet.gr hol.gr in.gr \
            windtools.gr freemail.gr cytanet.com.cy mail.ru bk.ru list.ru inbox.ru yandex.ru \
            yandex.com ya.ru rambler.ru lenta.ru autorambler.ru ro.ru nm.ru pochta.ru ukr.net i.ua \
            meta.ua bigmir.net tut.by inbox.lv apollo.lv one.lv delfi.lv mail.ee hot.ee online.ee \
            neti.ee one.lt takas.lt zebra.lt mynet.com ttmail.com turk.net superonline.com \
            walla.com walla.co.il netvision.net.il bezeqint.net 012.net.il zahav.net.il \
            emirates.net.ae eim.ae batelco.com.bh naver.com hanmail.net daum.net nate.com \
            hanmir.com kakao.com qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com \
            139.com 189.cn 21cn.com tom.com aliyun.com vip.qq.com hinet.net seed.net.tw pchome.com.tw \
            netvigator.com biznetvigator.com singnet.com.sg starhub.net.sg pacific.net.sg \
            docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com nifty.ne.jp biglobe.ne.jp so-net.ne.jp \
            ocn.ne.jp excite.co.jp goo.jp au.com i.softbank.jp rediffmail.com rediff.com sify.com \
            indiatimes.com in.com bsnl.in vsnl.net vsnl.com airtelmail.in streamyx.com tm.net.my \
            bigpond.com bigpond.net.au optusnet.com.au optus.com.au iinet.net.au tpg.com.au \
            internode.on.net westnet.com.au dodo.com.au adam.com.au ozemail.com.au aapt.net.au \
            iprimus.com.au exemail.com.au netspace.net.au xtra.co.nz slingshot.co.nz clear.net.nz \
            paradise.net.nz ihug.co.nz orcon.net.nz vodafone.co.nz inspire.net.nz mweb.co.za \
            webmail.co.za telkomsa.net vodamail.co.za absamail.co.za iafrica.com lantic.net \
            comcast.net verizon.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net \
            swbell.net snet.net prodigy.net cox.net charter.net spectrum.net rr.com roadrunner.com \
            twc.com earthlink.net mindspring.com optonline.net optimum.net cablevision.com frontier.com \
            frontiernet.net windstream.net centurylink.net centurytel.net embarqmail.com qwest.net \
            q.com suddenlink.net mediacombb.net wowway.com rcn.com insightbb.com adelphia.net \
            cableone.net sparklight.net tds.net hughes.net consolidated.net cincibell.com fuse.net \
            gci.net hawaiiantel.net atlanticbb.net zoominternet.net bresnan.net peoplepc.com \
            rogers.com bell.net sympatico.ca shaw.ca telus.net videotron.ca videotron.qc.ca cogeco.ca \
            cogeco.net sasktel.net mts.net mtsmail.ca eastlink.ca nb.sympatico.ca bellaliant.net \
            teksavvy.com primus.ca uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com \
            r7.com oi.com.br zipmail.com.br superig.com.br veloxmail.com.br brturbo.com.br \
            prodigy.net.mx telmexmail.com terra.com.mx infinitum.com.mx fibertel.com.ar \
            arnet.com.ar speedy.com.ar ciudad.com.ar argentina.com terra.cl vtr.net entelchile.net \
            une.net.co etb.net.co cantv.net terra.com.pe speedy.com.pe \
            facebook.com fb.com linkedin.com twitter.com x.com instagram.com xing.com youtube.com \
            youtu.be tiktok.com pinterest.com whatsapp.com wa.me t.me telegram.me vk.com ok.ru \
            weibo.com wechat.com github.com gitlab.com github.io bitbucket.org medium.com tumblr.com \
            blogspot.com blogger.com wordpress.com wordpress.org wixsite.com wix.com weebly.com \
            squarespace.com jimdo.com jimdofree.com jimdosite.com godaddysites.com webnode.com \
            site123.me strikingly.com shopify.com myshopify.com etsy.com ebay.com ebay.de ebay.co.uk \
            amazon.com amazon.de amazon.co.uk yelp.com tripadvisor.com foursquare.com eventbrite.com \
            meetup.com linktr.ee bit.ly tinyurl.com goo.gl about.me google.de goo.ne.jp behance.net \
            dribbble.com vimeo.com soundcloud.com flickr.com crunchbase.com angel.co wikipedia.org \
            appspot.com herokuapp.com netlify.app vercel.app pages.dev firebaseapp.com \
            cloudfront.net azurewebsites.net amazonaws.com force.com salesforce.com sharepoint.com \
            onmicrosoft.com example.com example.net example.org
            """)

    /// Labels before the public suffix that are a mass provider under every suffix.
    static let labels = Lexicon(
        words: "hotmail yahoo live outlook gmx ymail aol msn yandex googlemail tutanota ebay lycos")
}
