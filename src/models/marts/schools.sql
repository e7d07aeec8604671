-- One row per school.
SELECT school_id, school_name, school_type, urban_rural, region, origin
FROM staging.schools
ORDER BY school_id
