select json_object('data', json_object('entity', (
  select json_object(
    'name', e.name, 'articleCount', coalesce(c.articles, 0), 'quotesAboutCount', coalesce(c.quotesAbout, 0),
    'related', (
      select json_group_array(json_object(
        'articleCount', r.articles, 'since', replace(r.since, '+00:00', 'Z'), 'until', replace(r.until, '+00:00', 'Z'),
        'entity', json_object(
          '__typename', case o.kind
            when 'PERSON' then 'Person' when 'ORGANIZATION' then 'Organization' when 'PLACE' then 'Place' else 'Event' end,
          'name', o.name, 'articleCount', oc.articles
        )
      ) order by r.articles desc, r.until desc, r.entityId)
      from (
        select n.entityId, count(*) as articles, min(a.reportedAt) as since, max(a.reportedAt) as until
        from (
          select articleId, reportedAt from ArticleEntity where entityId = e.id
          order by reportedAt desc, articleId desc limit 200
        ) a cross join ArticleEntity n on n.articleId = a.articleId
        where n.entityId <> e.id
        group by n.entityId order by articles desc, until desc, n.entityId limit 5
      ) r join Entity o on o.id = r.entityId join EntityCount oc on oc.entityId = o.id
    )
  )
  from Entity e left join EntityCount c on c.entityId = e.id where e.name = :place
)))
