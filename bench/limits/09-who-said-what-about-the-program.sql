-- Without the highlights, for which there is no SQL here: a search table holds no text.
with
  named(id) as materialized (
    select id from Entity where name = :place union select entityId from Alias where name = :place
  ),
  told(quotes) as materialized (select coalesce(sum(quotesAbout), 0) from EntityCount where entityId in named),
  about(id) as materialized (
    select quoteId from QuoteAbout where entityId in named limit (select 2000 * (quotes < 2000) from told)
  )
select json_object('data', json_object('quotes', json_object('edges', (
  select json_group_array(json_object('node', json_object(
    'text', q.text, 'speakerLabel', q.speakerLabel,
    'speaker', (select json_object('name', s.name) from Entity s where s.id = q.speakerId),
    'article', json_object('headline', a.headline, 'publisher', json_object('name', p.name))
  )) order by f.place desc)
  from (
    -- A match stands at the second of its report, then its id.
    select place from (
      select unixepoch(q.reportedAt) * 1073741824 + q.id as place from about cross join Quote q on q.id = about.id
      where (select quotes < 50 from told)
        and exists (
          select 1 from QuoteText where QuoteText match '{text} : ("without" OR "pause")'
            and rowid = unixepoch(q.reportedAt) * 1073741824 + q.id
        )
      order by place desc limit 20
    )
    union all
    select place from (
      select rowid as place from QuoteText where QuoteText match '{text} : ("without" OR "pause")'
        and case when (select quotes < 2000 from told)
          then rowid & 1073741823 in about
          else exists (select 1 from QuoteAbout where quoteId = QuoteText.rowid & 1073741823 and entityId in named)
        end
      order by rowid desc limit (select 20 * (quotes >= 50) from told)
    )
  ) f join Quote q on q.id = f.place & 1073741823 join Article a on a.id = q.articleId
  join Publisher p on p.id = a.publisherId
))))
