extension FoldTable {
    /// What the letters and signs of the table fold to: on each line the folded text (`∅` for none, `␣` for a
    /// space) and the code points, in hexadecimal, that fold to it.
    ///
    /// - Source: ICU 72, `nfkcCaseFold` and `FoldingRules.toFolded`; a test makes the table anew and compares.
    static let letters = #"""
        ∅ ad 300-344 346-36f 42a 42c 44a 44c 200b-200f 202a-202e 2060-206f
        ␣ a0 a8 af b4 b8 2000-200a 2017 202f 203e 205f
        ! a1
        !! 203c
        !? 2049
        " 201c-201d 201f
        ' 2018-2019 201b 2032
        '' 2033
        ''' 2034
        '''' 2057
        'n 149
        ( 207d 208d
        (c) a9
        (r) ae
        ) 207e 208e
        * d7 204e
        + 207a 208a
        +/- b1
        , 201a
        ,, 201e
        - 2010-2015 207b 208b
        . 2024
        .. 2025
        ... 2026
        / f7 2044
        0 2070 2080
        1 b9 2081
        1/2 bd
        1/4 bc
        2 b2 2082
        3 b3 2083
        3/4 be
        4 2074 2084
        5 2075 2085
        6 2076 2086
        7 2077 2087
        8 2078 2088
        9 2079 2089
        : b7
        < 2039
        << ab
        = 207c 208c
        > 203a
        >> bb
        ? bf
        ?! 2048
        ?? 2047
        [ 2045
        ] 2046
        a aa c0-c5 e0-e5 100-105 1cd-1ce 1de-1e1 1fa-1fb 200-203 226-227 23a 410 430 1e00-1e01
        a 1ea0-1eb7 2090
        ae c6 e6 1e2-1e3 1fc-1fd
        b 180-183 243 411 431 1e02-1e07
        c c7 e7 106-10d 187-188 23b-23c 40b 45b 1e08-1e09
        ce 20a0
        ch 427 447
        cr 20a2
        d d0 f0 10e-111 189-18c 221 414 434 1e0a-1e13
        db 238
        dj 402 452
        dz 1c4-1c6 1f1-1f3 405 40f 455 45f
        e c8-cb e8-eb 112-11b 190 204-207 228-229 246-247 400 415 42d 435 44d 450 1e14-1e1d
        e 1eb8-1ec7 2091
        f 191-192 424 444 1e1e-1e1f
        fr. 20a3
        g 11c-123 193 1e4-1e7 1f4-1f5 403 413 433 453 1e20-1e21
        h 124-127 21e-21f 1e22-1e2b 1e96 2095
        hv 195 1f6
        i cc-cf ec-ef 128-131 197 1cf-1d0 208-20b 406 40d 418 438 456 45d 1e2c-1e2f 1ec8-1ecb
        i 2071
        ij 132-133
        j 134-135 1f0 237 248-249 408 458
        k 136-137 198-199 1e8-1e9 40c 41a 43a 45c 1e30-1e35 2096
        kh 425 445
        l 139-13e 141-142 19a 234 23d 41b 43b 1e36-1e3d 2097
        l. 20a4
        l: 13f-140
        lj 1c7-1c9 409 459
        ll 1efa-1efb
        m b5 41c 43c 1e3e-1e43 2098
        n d1 f1 143-148 14a-14b 19d-19e 1f8-1f9 220 235 41d 43d 1e44-1e4b 207f 2099
        nj 1ca-1cc 40a 45a
        o ba d2-d6 d8 f2-f6 f8 14c-151 1a0-1a1 1d1-1d2 1ea-1ed 1fe-1ff 20c-20f 22a-231 41e 43e
        o 1e4c-1e53 1ecc-1ee3 2092
        oe 152-153
        oi 1a2-1a3
        p 1a4-1a5 41f 43f 1e54-1e57 209a
        pts 20a7
        q 138
        qp 239
        r 154-159 1a6 210-213 24c-24d 420 440 1e58-1e5f
        rs 20a8 20b9
        s 15a-161 17f 218-219 23f 421 441 1e60-1e69 1e9b-1e9d 209b
        sh 428 448
        shch 429 449
        ss df 1e9e
        t 162-167 1ab-1ae 21a-21b 236 23e 422 442 1e6a-1e71 1e97 209c
        th de fe
        tl 20ba
        ts 426 446
        u d9-dc f9-fc 168-173 1af-1b0 1d3-1dc 214-217 244 40e 423 443 45e 1e72-1e7b 1ee4-1ef1
        v 1b2 412 432 1e7c-1e7f 1efc-1efd
        w 174-175 1e80-1e89 1e98
        x 1e8a-1e8d 2093
        y dd fd ff 176-178 1b3-1b4 232-233 24e-24f 419 42b 439 44b 1e8e-1e8f 1e99 1ef2-1ef9
        y 1efe-1eff
        ya 42f 44f
        ye 404 454
        yi 407 457
        yo 401 451
        yu 42e 44e
        z 179-17e 1b5-1b6 224-225 240 417 437 1e90-1e95
        zh 416 436
        || 2016
        """#
}
