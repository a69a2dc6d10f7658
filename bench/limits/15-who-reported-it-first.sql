with
  named(id) as materialized (
    select id from Entity where name = :place union select entityId from Alias where name = :place
  ),
  told(isSeldom) as materialized (select coalesce(sum(articles), 0) < 2000 from EntityCount where entityId in named),
  -- Where a smallest value is asked for, SQLite takes the other columns from its row.
  first(publisherId, articleId) as materialized (
    select publisherId, articleId from (
      select a.publisherId, a.id as articleId, min(n.reportedAt || printf('%012d', a.id))
      from ArticleEntity n cross join Article a on a.id = n.articleId
      where n.entityId in named group by a.publisherId
    )
  )
select json_object('data', json_object('publishers', (
  select json_group_array(json_object('name', p.name, 'articles', json_object('nodes', (
    select json_group_array(json_object('publishedAt', replace(a.publishedAt, '+00:00', 'Z'), 'headline', a.headline))
    from Article a where a.id = case when (select isSeldom from told)
      then (select articleId from first where publisherId = p.id)
      else (
        select o.id from Article o where o.publisherId = p.id
          and exists (select 1 from ArticleEntity n where n.articleId = o.id and n.entityId in named)
        order by o.reportedAt, o.id limit 1
      )
    end
  ))) order by p.name)
  from Publisher p
)))
