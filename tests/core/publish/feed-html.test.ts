import { expect, test } from 'vitest';
import { feedHtml } from '../../../src/core/publish/feed-html.ts';

const AT = 'https://karang.example/telaah/artikel/kabar/';

test.each([
  {
    name: 'what the page adds goes, its ids and marks too',
    html: '<p id="a1"><span id="b2" data-ui data-retired="here">Dulu.</span>Di <a data-entity="karang" data-first href="/telaah/entitas/karang/">Karang</a>.<a data-ui data-n="1" href="#a1" aria-label="Tautan"></a></p>',
    clean: '<p>Di <a href="https://karang.example/telaah/entitas/karang/">Karang</a>.</p>',
  },
  {
    name: 'a fragment leads back to the article',
    html: '<p>Lihat <a href="#a2">di bawah</a>.</p>',
    clean: `<p>Lihat <a href="${AT}#a2">di bawah</a>.</p>`,
  },
  {
    name: 'nothing runs and nothing is styled',
    html: '<p style="color:red" onclick="alert(1)">Satu<script>alert(1)</script><style>p{}</style></p><!-- x -->',
    clean: '<p>Satu</p>',
  },
  {
    name: 'what carries meaning stays',
    html: '<ol start="3"><li>Pada <time datetime="2024-06">Juni &#x26; Juli</time></li></ol><img src="/foto.png" alt="Foto" loading="lazy">',
    clean:
      '<ol start="3"><li>Pada <time datetime="2024-06">Juni &#x26; Juli</time></li></ol><img src="https://karang.example/foto.png" alt="Foto">',
  },
  {
    name: 'signs in addresses and words are escaped as they were',
    html: '<p>A &#x26; B &lt; C <a href="https://a.example/?x=1&#x26;y=2">“D”</a><br>E</p>',
    clean: '<p>A &#x26; B &lt; C <a href="https://a.example/?x=1&amp;y=2">“D”</a><br>E</p>',
  },
])('$name', ({ html, clean }) => {
  expect(feedHtml(html, AT)).toBe(clean);
});
