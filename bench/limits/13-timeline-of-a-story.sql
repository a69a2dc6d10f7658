with named(id) as materialized (
  select id from Entity where name = :place union select entityId from Alias where name = :place
)
select json_object('data', json_object('timeline', json_object('nodes', (
  select json_group_array(json_object(
    'date', d.date, 'span', json_object('text', d.text),
    'article', json_object('headline', a.headline, 'publisher', json_object('name', p.name))
  ) order by d.date, d.id)
  from (
    select * from DateMention d where date between :from and :to
      and exists (select 1 from ArticleEntity n where n.articleId = d.articleId and n.entityId in named)
    order by date, id limit 20
  ) d join Article a on a.id = d.articleId join Publisher p on p.id = a.publisherId
))))
