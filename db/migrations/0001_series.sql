CREATE TABLE `episode_files` (
	`file_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`file_id`, `item_id`),
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `episode_files_by_item` ON `episode_files` (`item_id`);--> statement-breakpoint
CREATE TABLE `provider_memory` (
	`provider` text NOT NULL,
	`name` text NOT NULL,
	`cipher` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`provider`, `name`)
);
--> statement-breakpoint
ALTER TABLE `files` ADD `numbering` text;--> statement-breakpoint
ALTER TABLE `items` ADD `series_id` integer;--> statement-breakpoint
ALTER TABLE `items` ADD `season_no` integer;--> statement-breakpoint
ALTER TABLE `items` ADD `episode_no` integer;--> statement-breakpoint
ALTER TABLE `items` ADD `absolute_no` integer;--> statement-breakpoint
ALTER TABLE `items` ADD `listed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `items` ADD `structure_by` text;--> statement-breakpoint
CREATE INDEX `items_by_series` ON `items` (`series_id`,`season_no`,`episode_no`);