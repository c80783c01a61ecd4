CREATE TABLE `nfo_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`library_id` integer NOT NULL,
	`path` text NOT NULL,
	`size` integer NOT NULL,
	`mtime` integer NOT NULL,
	`item_id` integer,
	`content` text,
	`read_at` integer NOT NULL,
	FOREIGN KEY (`library_id`) REFERENCES `libraries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nfo_files_by_path` ON `nfo_files` (`library_id`,`path`);--> statement-breakpoint
CREATE INDEX `nfo_files_by_item` ON `nfo_files` (`item_id`);--> statement-breakpoint
CREATE TABLE `preview_items` (
	`preview_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`hash` text NOT NULL,
	`changes` text NOT NULL,
	PRIMARY KEY(`preview_id`, `item_id`),
	FOREIGN KEY (`preview_id`) REFERENCES `previews`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `previews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`created_at` integer NOT NULL,
	`selection` text NOT NULL,
	`state` text NOT NULL,
	`basis` text NOT NULL,
	`hash` text DEFAULT '' NOT NULL,
	`progress` text NOT NULL,
	`run_id` integer
);
--> statement-breakpoint
CREATE TABLE `run_items` (
	`run_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	PRIMARY KEY(`run_id`, `item_id`),
	FOREIGN KEY (`run_id`) REFERENCES `runs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `history_by_run`;--> statement-breakpoint
ALTER TABLE `history` ADD `was_locked` integer;--> statement-breakpoint
ALTER TABLE `history` ADD `is_locked` integer;--> statement-breakpoint
CREATE INDEX `history_of_run` ON `history` (`run_id`,`item_id`,`id`);--> statement-breakpoint
ALTER TABLE `items` ADD `locked` integer;--> statement-breakpoint
ALTER TABLE `libraries` ADD `nfo_mode` text DEFAULT 'keep' NOT NULL;--> statement-breakpoint
ALTER TABLE `reviews` ADD `run_id` integer;--> statement-breakpoint
CREATE INDEX `reviews_by_run` ON `reviews` (`run_id`);